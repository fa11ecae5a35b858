using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Cli.StackFiles;
using Infra.Model.Servers;
using Infra.Model.Values;

namespace Infra.Tests.Frozen;

/// <summary>
/// The bytes that are hashed into the names of running generations. They are all properties of <see cref="ServerSpecification"/>, so
/// one that is renamed, added, moved or written otherwise gives every generation another name, and replaces every server.
/// </summary>
public sealed class HashedSpecificationTests
{
    // Crockford's base32, in lower case.
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    public static TheoryData<string, string> Environments => FrozenRevision.Environments;

    [Theory]
    [MemberData(nameof(Environments))]
    public void Bytes_OfAFrozenGeneration_AreHashedAsTheyWere(string revision, string environment)
    {
        var definition = StackFile.ReadEnvironment(new DirectoryInfo(Path.Combine(FrozenRevision.Folder, revision)), environment);
        var generations = PlannedGeneration.Of(definition).ToList();

        var file = $"{revision}/hashed-{environment}.txt";
        var lines = FrozenRevision.Lines(file, generations.Select(generation => $"{generation.Name}  {Canonical(Json(generation.Specification))!.ToJsonString()}"));

        Assert.Equal(lines.Count, generations.Count);
        FrozenRevision.HasLost(
            from line in lines.Zip(generations).Index()
            let parts = line.Item.First.Split("  ", 2)
            let generation = line.Item.Second
            where Hash(parts[1]) != generation.Specification.Hash() || parts[0] != generation.Name
            let changes = string.Join(", ", Differences("", JsonNode.Parse(parts[1]), Json(generation.Specification)))
            select $"Frozen/{file}:{line.Index + 1}: found the name \"{generation.Name}\" instead of \"{parts[0]}\", because what is hashed has {(changes.Length > 0 ? changes : "other bytes for the same JSON")}; "
                + $"every property of {nameof(ServerSpecification)} is hashed into the names of running servers, so serialise it as it was, and leave a new property out where it has its default");
    }

    [Fact]
    public void Differences_OfTwoDocuments_AreNamedByPath() => Assert.Equal(
        ["no \"a\"", "a new \"b\"", "\"c[0].d\" 2 instead of 1", "\"e\" [1,2] instead of [1]"],
        Differences(
            "",
            JsonNode.Parse("""{ "a": 1, "c": [{ "d": 1 }], "e": [1], "f": null }"""),
            JsonNode.Parse("""{ "f": null, "b": 1, "c": [{ "d": 2 }], "e": [1, 2] }""")));

    private static JsonNode Json(ServerSpecification specification) => JsonSerializer.SerializeToNode(specification, ValueJson.Options)!;

    // Written once more, so that a change of the program's own is not also one of what it is compared with.
    private static string Hash(string json)
    {
        var bits = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(json)).Select(value => value.ToString("b8")));
        return string.Concat(Enumerable.Range(0, 10).Select(digit => Digits[Convert.ToInt32(bits.Substring(5 * digit, 5), 2)]));
    }

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Canonical(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Canonical)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Differences(string path, JsonNode? frozen, JsonNode? today) => (frozen, today) switch
    {
        (JsonObject before, JsonObject after) =>
        [
            .. before.Where(entry => !after.ContainsKey(entry.Key)).Select(entry => $"no \"{Under(path, entry.Key)}\""),
            .. after.Where(entry => !before.ContainsKey(entry.Key)).Select(entry => $"a new \"{Under(path, entry.Key)}\""),
            .. before.Where(entry => after.ContainsKey(entry.Key)).SelectMany(entry => Differences(Under(path, entry.Key), entry.Value, after[entry.Key])),
        ],
        (JsonArray before, JsonArray after) when before.Count == after.Count =>
            before.Zip(after).Index().SelectMany(item => Differences($"{path}[{item.Index}]", item.Item.First, item.Item.Second)),
        _ when JsonNode.DeepEquals(frozen, today) => [],
        _ => [$"\"{path}\" {Text(today)} instead of {Text(frozen)}"],
    };

    private static string Under(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
