using System.Text.Json.Nodes;
using Infra.Cli;

namespace Infra.Tests.Preview;

/// <summary>Differences between what the last update left, what a refresh found and what the program declares.</summary>
public sealed class VerdictDriftTests
{
    private const string Group = "aws:eks/nodeGroup:NodeGroup";
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string Vpc = "aws:ec2/vpc:Vpc";

    private readonly JsonObject _preview = Previews.Recorded("dev-unchanged");

    [Theory]
    [InlineData("releaseVersion", "update", "CHG001", "changes servers in place")]
    [InlineData("instanceTypes[0]", "update-replace", "CHG002", "replaces the resource")]
    public void Drift_ThatAnUpdateMustNotPutBack_IsRefusedWithAWayOfItsOwn(string path, string kind, string check, string how)
    {
        var group = Differ(Group, path, kind);
        group["oldState"]!["inputs"]![path.Split('[')[0]] = "other";

        var result = Previews.JudgeRecorded(_preview);

        Assert.Equal(
            [$"{check} dev/eks.NodeGroup/dev-general-e5kewe3wg2: found drift: {path} changed outside the program, and restoring it {how}; follow docs/runbooks/roll-back.md, \"Drift\""],
            result.Findings());
        Assert.Empty(result.Drift());
    }

    // The autoscaler moved the number of servers meanwhile, and the program takes over its number.
    [Fact]
    public void Drift_OfBounds_IsToldFromWhatTheAutoscalerDoes()
    {
        var group = Differ(Group, "scalingConfig.maxSize", "update");
        group["oldState"]!["inputs"]!["scalingConfig"] = JsonNode.Parse("""{ "desiredSize": 3, "minSize": 2, "maxSize": 9 }""");
        group["newState"]!["inputs"]!["scalingConfig"]!["desiredSize"] = 3;

        var result = Previews.JudgeRecorded(_preview);

        Assert.StartsWith("drift: dev/eks.NodeGroup/dev-general-e5kewe3wg2: found scalingConfig.maxSize changed outside the program; ", Assert.Single(result.Drift()), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Good, result.ExitCode);
    }

    [Fact]
    public void Resource_ThatIsGone_IsMadeAgain()
    {
        var vpc = _preview.One(Vpc);
        vpc["op"] = "create";
        vpc.Remove("oldState");

        var result = Previews.JudgeRecorded(_preview);

        Assert.Equal(
            ["drift: dev/ec2.Vpc/dev-network-vpc: found the resource deleted outside the program; this update creates it again, so remove it from the stack file first if you do not want it"],
            result.Drift());
        Assert.Equal("dev  good; 1 create; 95 resources afterwards", result.Lines()[^1]);
    }

    [Fact]
    public void Change_BesideDrift_IsJudgedByItself()
    {
        var template = Differ(Template, "metadataOptions.httpTokens", "update");
        template["oldState"]!["inputs"]!["metadataOptions"]!["httpTokens"] = "optional";
        template["newState"]!["inputs"]!["userData"] = "other";
        template["detailedDiff"]!["userData"] = new JsonObject { ["kind"] = "update", ["inputDiff"] = false };

        var result = Previews.JudgeRecorded(_preview);

        Assert.Equal("CHG001 dev/ec2.LaunchTemplate/dev-general-e5kewe3wg2: found servers updated in place (userData); add a generation beside them instead", result.Findings().First());
        Assert.Contains("found metadataOptions.httpTokens changed outside the program", Assert.Single(result.Drift()), StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_WithoutARefresh_CountsAsAChange()
    {
        var template = Differ(Template, "metadataOptions.httpTokens", "update");
        template["oldState"]!["inputs"]!["metadataOptions"]!["httpTokens"] = "optional";
        var steps = _preview["steps"]!.AsArray();
        foreach (var step in steps.Where(step => step!["op"]!.ToString() == "refresh").ToList()) steps.Remove(step);

        var result = Previews.JudgeRecorded(_preview);

        Assert.Equal(["CHG001 dev/ec2.LaunchTemplate/dev-general-e5kewe3wg2: found servers updated in place (metadataOptions.httpTokens); add a generation beside them instead"], result.Findings());
        Assert.Empty(result.Drift());
    }

    // What the provider makes of its own default tags: no input of the resource changed, and nothing in AWS did.
    [Theory]
    [InlineData("tagsAll.costCenter")]
    [InlineData("tagsAll[\"infra:environment\"]")]
    public void Change_OfTheProvidersTags_IsNoDrift(string path)
    {
        Differ(Vpc, path, "add");

        var result = Previews.JudgeRecorded(_preview);

        Assert.Equal(["dev  good; 1 update; 95 resources afterwards"], result.Lines()[2..]);
    }

    [Fact]
    public void Drift_OfATag_IsFoundByItsKey()
    {
        Differ(Vpc, "tags[\"example.com/owner\"]", "delete")["oldState"]!["inputs"]!["tags"]!["example.com/owner"] = "somebody";

        Assert.StartsWith("drift: dev/ec2.Vpc/dev-network-vpc: found tags.example.com/owner changed outside the program; ", Assert.Single(Previews.JudgeRecorded(_preview).Drift()), StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_AsJson_NamesPlaceAndProperties()
    {
        var verdict = JsonNode.Parse(Previews.JudgeRecorded(Previews.Recorded("dev-drift"), isJson: true).Output)!;

        Assert.True((bool)verdict["good"]!);
        Assert.Equal(["dev/iam.Role/dev-node maxSessionDuration", "dev/ec2.LaunchTemplate/dev-general-e5kewe3wg2 metadataOptions.httpTokens"],
            verdict["drift"]!.AsArray().Select(drift => $"{drift!["place"]} {string.Join(' ', drift["properties"]!.AsArray().Select(property => property!.ToString()))}"));
    }

    private JsonObject Differ(string type, string path, string kind)
    {
        var step = _preview.One(type);
        step["op"] = kind == "update-replace" ? "replace" : "update";
        step["detailedDiff"] = new JsonObject { [path] = new JsonObject { ["kind"] = kind, ["inputDiff"] = false } };
        return step;
    }
}
