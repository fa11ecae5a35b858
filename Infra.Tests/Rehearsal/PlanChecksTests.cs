using System.Text.Json;
using Infra.Cli.Rehearsal;

namespace Infra.Tests.Rehearsal;

/// <summary>The faults that a rehearsal is there to find, in plans as <c>terraform show -json</c> prints them.</summary>
public sealed class PlanChecksTests
{
    private const string Group = """{ "labels": { "infra/stage": "enabled" }, "scaling_config": [{ "min_size": 2, "desired_size": 2, "max_size": 6 }], "release_version": "1", "taint": [], "tags": {}, "tags_all": {} }""";

    [Fact]
    public void Plan_ThatChangesALaunchTemplateInPlace_IsFound() => Assert.Equal(
        ["aws_launch_template.a: found servers updated in place (metadata_options[0].http_tokens, user_data); add a generation beside them instead"],
        Check(Change(
            "aws_launch_template.a",
            """["update"]""",
            """{ "user_data": "old", "latest_version": 1, "metadata_options": [{ "http_tokens": "optional" }] }""",
            """{ "user_data": "new", "metadata_options": [{ "http_tokens": "required" }] }""")));

    [Fact]
    public void Plan_ThatUpdatesServersToAnotherImage_IsFound() => Assert.Equal(
        ["aws_eks_node_group.a: found servers updated in place (release_version); add a generation beside them instead"],
        Check(Change("aws_eks_node_group.a", """["update"]""", Group, Group.Replace("\"release_version\": \"1\"", "\"release_version\": \"2\"", StringComparison.Ordinal))));

    [Fact]
    public void Plan_ThatGivesServersAnotherLabel_IsFound() => Assert.Equal(
        ["aws_eks_node_group.a: found servers updated in place (labels.team); add a generation beside them instead"],
        Check(Change("aws_eks_node_group.a", """["update"]""", Group, Group.Replace("\"infra/stage\"", "\"team\": \"b\", \"infra/stage\"", StringComparison.Ordinal))));

    [Fact]
    public void Plan_ThatMovesAGenerationToAnotherStage_IsGood() => Assert.Empty(Check(Change(
        "aws_eks_node_group.a",
        """["update"]""",
        Group,
        """{ "labels": { "infra/stage": "draining" }, "scaling_config": [{ "min_size": 0, "desired_size": 2, "max_size": 6 }], "release_version": "1", "taint": [{ "key": "infra/stage" }], "tags": { "a": "b" }, "tags_all": { "a": "b" } }""")));

    [Theory]
    [InlineData("aws_launch_template.a")]
    [InlineData("aws_eks_node_group.a")]
    public void Plan_ThatReplacesServersWithinOneUpdate_IsFound(string address) => Assert.Equal(
        [$"{address}: found servers replaced within one update; add a generation beside them instead"],
        Check(Change(address, """["create", "delete"]""", "{}", "{}")));

    [Fact]
    public void Plan_ThatDeletesFirst_IsFound() => Assert.Equal(
        ["aws_subnet.a: found a resource deleted before its replacement exists; give the replacement another name"],
        Check(Change("aws_subnet.a", """["delete", "create"]""", "{}", "{}")));

    [Fact]
    public void Plan_ThatDeletesServersThatTakeLoad_IsFound() => Assert.Equal(
        ["aws_eks_node_group.a: found enabled servers deleted; drain them first, with a successor enabled"],
        Check(Change("aws_eks_node_group.a", """["delete"]""", Group, "null")));

    [Theory]
    [InlineData("draining")]
    [InlineData("test")]
    public void Plan_ThatDeletesServersWithoutLoad_IsGood(string stage) =>
        Assert.Empty(Check(Change("aws_eks_node_group.a", """["delete"]""", Group.Replace("enabled", stage, StringComparison.Ordinal), "null")));

    [Theory]
    [InlineData(3, 2, 6)]
    [InlineData(0, 7, 6)]
    public void Plan_ThatWantsServersOutsideTheirBounds_IsFound(int least, int wanted, int most) => Assert.Equal(
        [$"aws_eks_node_group.a: found a desired size of {wanted} outside {least} to {most}, which EKS rejects; change the desired size before the bounds"],
        Check(Change(
            "aws_eks_node_group.a",
            """["update"]""",
            Group,
            Group.Replace("\"min_size\": 2, \"desired_size\": 2, \"max_size\": 6", $"\"min_size\": {least}, \"desired_size\": {wanted}, \"max_size\": {most}", StringComparison.Ordinal))));

    [Fact]
    public void Plan_ThatKeepsEverything_HasNoChanges() => Assert.Empty(PlannedChange.Read(Json(Change("aws_vpc.a", """["no-op"]""", "{}", "{}"))));

    private static IEnumerable<string> Check(string change) => PlanChecks.Check(PlannedChange.Read(Json(change))).Select(finding => finding.ToString());

    private static JsonElement Json(string change) => JsonDocument.Parse($$"""{ "format_version": "1.2", "resource_changes": [{{change}}] }""").RootElement;

    private static string Change(string address, string actions, string before, string after) =>
        $$"""{ "address": "{{address}}", "type": "{{address.Split('.')[0]}}", "change": { "actions": {{actions}}, "before": {{before}}, "after": {{after}}, "after_unknown": {} } }""";
}
