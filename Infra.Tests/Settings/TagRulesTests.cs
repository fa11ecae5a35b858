using System.Text.Json.Nodes;
using Infra.Cli.Plan;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

[Collection(DeploymentCollection.Name)]
public sealed class TagRulesTests
{
    [Fact]
    public void Tag_AtItsLongest_IsAccepted() => Assert.Empty(With(new string('k', 128), new string('v', 256)));

    [Fact]
    public void Tag_WithAnEmptyValue_IsAccepted() => Assert.Empty(With("team", ""));

    [Fact]
    public void Tag_WithAnEmptyKey_IsRefused() => Assert.Equal(["tags.: found a key of 0 characters; write 1 to 128"], With("", "platform"));

    [Fact]
    public void Tag_WithTooLongAKey_IsRefused()
    {
        var key = new string('k', 129);

        Assert.Equal([$"tags.{key}: found a key of 129 characters; write 1 to 128"], With(key, "platform"));
    }

    [Fact]
    public void Tag_WithTooLongAValue_IsRefused() =>
        Assert.Equal(["tags.team: found a value of 257 characters; write at most 256"], With("team", new string('v', 257)));

    [Theory]
    [InlineData("aws:team")]
    [InlineData("AWS:team")]
    [InlineData("infra:environment")]
    public void Tag_WithAReservedKey_IsRefused(string key) => Assert.Equal(
        [$"tags.{key}: found the key \"{key}\"; write one that starts with neither \"aws:\" nor \"infra:\", which AWS and this program use"],
        With(key, "platform"));

    [Fact]
    public async Task Resource_OfAnEnvironment_HasNoMoreTagsOfTheProgramThanAreCounted()
    {
        var plan = await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.Parsed));

        // One stands at the provider, for every resource.
        var most = plan.Resources.Max(resource => resource.Inputs.Entries.GetValueOrDefault("tags") is MapNode tags ? tags.Entries.Count + 1 : 0);

        Assert.Equal(TagRules.OwnTags, most);
    }

    private static IReadOnlyList<string> With(string key, string value) =>
        SettingsFindings.With("tags", new JsonObject { [key] = value }.ToJsonString());
}
