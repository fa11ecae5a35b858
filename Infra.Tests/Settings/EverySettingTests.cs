using System.Text.Json.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

/// <summary>What holds for every setting there is. A new one is covered as soon as <see cref="WholeSettings"/> names it, which it must.</summary>
public sealed class EverySettingTests
{
    public static TheoryData<string> Places => [.. SettingPlace.All.Select(place => place.Path)];

    public static TheoryData<string> Parts => [.. SettingPlace.All.Select(place => place.Path).Where(path => path.Length > 0)];

    public static TheoryData<string> RequiredKeys => [.. SettingPlace.All.Where(place => place.IsRequired).Select(place => place.Path)];

    public static TheoryData<string> Records => [.. SettingPlace.All.Where(place => place.IsRecord).Select(place => place.Path)];

    [Fact]
    public void Settings_WithEveryKey_AreAccepted() => Assert.Empty(SettingsFindings.In(WholeSettings.Json));

    [Theory]
    [MemberData(nameof(Places))]
    public void Setting_OfNull_IsRefused(string path) =>
        Assert.Equal([Finding(path, $"found no value; {(Place(path).IsRequired || path.Length == 0 ? Place(path).Remedy : "write one, or remove the key")}")], With(path, "null"));

    [Theory]
    [MemberData(nameof(Places))]
    public void Setting_OfTheWrongKind_IsRefused(string path) =>
        Assert.Equal([Finding(path, $"found 0.5; {Place(path).Remedy}")], With(path, "0.5"));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Setting_ThatIsUnreadable_HidesNothingElsewhere(string path)
    {
        var (place, json, fault) = path.StartsWith("tags", StringComparison.Ordinal)
            ? ("repositories[1]", "\"shop/api\"", "repositories[1]: found \"shop/api\" again; name each repository once")
            : ("tags", "{ \"team\": \"platform\", \"aws:a\": \"\" }", "tags.aws:a: found the key \"aws:a\"; write one that starts with neither \"aws:\" nor \"infra:\", which AWS and this program use");

        var findings = SettingsFindings.In(SettingsJson.With(WholeSettings.Json, (place, json), (path, "0.5")));

        Assert.Equal([Finding(path, $"found 0.5; {Place(path).Remedy}"), fault], findings);
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Setting_ThatIsRequiredAndMissing_IsRefused(string path) =>
        Assert.Equal([Finding(path, $"found no key \"{Place(path).Key}\"; add it")], With(path, null));

    [Theory]
    [MemberData(nameof(Records))]
    public void Setting_OfAnUnknownKey_IsRefused(string path)
    {
        var keys = string.Join(", ", Place(path).Keys.Order(StringComparer.Ordinal));
        var unknown = path.Length == 0 ? "xyzzy-xyzzy" : $"{path}.xyzzy-xyzzy";

        Assert.Equal([$"{unknown}: found an unknown key \"xyzzy-xyzzy\"; the keys here are {keys}"], With(unknown, "1"));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Setting_OfAMisspeltKey_IsRefusedWithTheRightOne(string path)
    {
        var key = Place(path).Keys.First();
        var misspelt = path.Length == 0 ? $"{key}x" : $"{path}.{key}x";

        Assert.Equal([$"{misspelt}: found an unknown key \"{key}x\"; write \"{key}\""], With(misspelt, "1"));
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void Setting_ThatIsRepeated_IsRefused(string path)
    {
        // A JSON document in memory holds a key once, so the second is written into the text.
        var json = SettingsJson.With(WholeSettings.Json, (path, "\"@\""));
        var again = $"\"{Place(path).Key}\":\"@\"";
        var original = JsonNode.Parse(WholeSettings.Json)!;
        var content = Content(original, path).ToJsonString();

        var repeated = json.Replace(again, $"\"{Place(path).Key}\":{content},\"{Place(path).Key}\":{content}", StringComparison.Ordinal);

        Assert.Equal([Finding(path, $"found the key \"{Place(path).Key}\" again; keep one of them")], SettingsFindings.In(repeated));
    }

    private static JsonNode Content(JsonNode root, string path)
    {
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
            root = (step[0] == '[' ? root[int.Parse(step.Trim('[', ']'))] : root[step])!;

        return root;
    }

    private static SettingPlace Place(string path) => SettingPlace.All.Single(place => place.Path == path);

    private static string Finding(string path, string message) => $"{(path.Length == 0 ? "infra:environment" : path)}: {message}";

    private static IReadOnlyList<string> With(string path, string? json) =>
        path.Length == 0 ? SettingsFindings.In(json!) : SettingsFindings.In(SettingsJson.With(WholeSettings.Json, (path, json)));
}
