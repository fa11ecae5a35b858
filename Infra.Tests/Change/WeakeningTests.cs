using System.Collections.Concurrent;
using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Change;

/// <summary>Each setting that has a direction, changed both ways: one way has a row that says what is lost, the other has none.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class WeakeningTests
{
    private static readonly ConcurrentDictionary<string, EnvironmentPlan> Plans = new(StringComparer.Ordinal);

    /// <summary>A setting, the value that takes something away from the other, and what is lost.</summary>
    public static TheoryData<string, string, string, LossKind> Directions => new()
    {
        { "pools.general.capacity.max", "4", "5", LossKind.Capacity },
        { "pools.general.capacity.min", "1", "2", LossKind.Capacity },
        { "clusterServices.coreDns.max", "3", "4", LossKind.Capacity },
        { "clusterServices.coreDns.min", "2", "3", LossKind.Capacity },
        { "clusterServices.headroom.replicas", "1", "2", LossKind.Capacity },
        { "namespaces.shop.cpu", "9", "10", LossKind.Capacity },
        { "namespaces.shop.memoryGiB", "9", "20", LossKind.Capacity },
        { "namespaces.shop.pods", "9", "30", LossKind.Capacity },
        { "namespaces.shop.retiring", "true", "false", LossKind.Protection },
        { "repositories[0].retiring", "true", "false", LossKind.Protection },
        { "network.flowLogRetentionDays", "7", "30", LossKind.Logs },
        { "controlPlane.logRetentionDays", "7", "30", LossKind.Logs },
        { "controlPlane.zonalShift", "false", "true", LossKind.Capacity },
        { "controlPlane.publicAccess", """["203.0.113.0/24", "198.51.100.0/24"]""", """["203.0.113.0/24"]""", LossKind.Access },
        { "controlPlane.publicAccess", """["203.0.112.0/23"]""", """["203.0.113.0/24"]""", LossKind.Access },
        { "controlPlane.publicAccess", """["203.0.113.0/24"]""", "[]", LossKind.Access },
        { "admission.violations", "\"warn\"", "\"deny\"", LossKind.Protection },
        { "deletionProtection", "false", "true", LossKind.Protection },
        { "teardown", "true", "false", LossKind.Protection },
        { "permissionsBoundary", "null", "\"arn:aws:iam::111111111111:policy/boundary\"", LossKind.Protection },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void Setting_ThatChangesOneWay_HasARowAndTheOtherWayNone(string setting, string weaker, string stronger, LossKind lost)
    {
        var down = EnvironmentChange.Of(Plan(setting, stronger), Plan(setting, weaker));
        var up = EnvironmentChange.Of(Plan(setting, weaker), Plan(setting, stronger));

        Assert.Contains(lost, down.Effects.Select(effect => effect.Loses));
        Assert.All(up.Effects, effect => Assert.True(effect.Loses is null, $"{effect.Subject}: {effect.What}"));
        Assert.Empty(up.Findings);
    }

    // A replacement has a row both ways, as something of the old goes; wider rights have one more.
    [Fact]
    public void Rights_ThatBecomeWider_HaveARow()
    {
        var wider = EnvironmentChange.Of(Plan("access.team.policy", "\"view\""), Plan("access.team.policy", "\"admin\""));
        var narrower = EnvironmentChange.Of(Plan("access.team.policy", "\"admin\""), Plan("access.team.policy", "\"view\""));

        Assert.Single(wider.Effects, effect => effect.What.StartsWith("policyArn: ", StringComparison.Ordinal));
        Assert.DoesNotContain(narrower.Effects, effect => effect.What.StartsWith("policyArn: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("namespaces.other", """{ "cpu": 1, "memoryGiB": 1, "pods": 1 }""", LossKind.Workloads)]
    [InlineData("repositories[1]", "\"shop/web\"", LossKind.Images)]
    public void Entry_ThatIsAdded_IsSilentAndItsRemovalIsFoundUntilItRetires(string setting, string entry, LossKind lost)
    {
        var (without, with) = (Plan("teardown", "false"), Plan(setting, entry));
        var retiring = Plan(setting, entry.StartsWith('{') ? $"{entry[..^1]}, \"retiring\": true }}" : $$"""{ "name": {{entry}}, "retiring": true }""");

        var (added, removed, announced) = (EnvironmentChange.Of(without, with), EnvironmentChange.Of(with, without), EnvironmentChange.Of(retiring, without));

        Assert.Empty(added.Findings);
        Assert.All(added.Effects, effect => Assert.Null(effect.Loses));
        Assert.Contains("; undo it, or write retiring: true into its entry, ", Assert.Single(removed.Findings).ToString(), StringComparison.Ordinal);
        Assert.Empty(announced.Findings);
        Assert.All([removed, announced], change => Assert.Contains(lost, change.Effects.Select(effect => effect.Loses)));
    }

    // What an older program deployed without protection announces nothing.
    [Fact]
    public void Removal_FromAPlanOfBeforeTheGuard_IsFound()
    {
        var before = Plan("namespaces.other", """{ "cpu": 1, "memoryGiB": 1, "pods": 1 }""");
        var unguarded = before with { Resources = [.. before.Resources.Select(resource => resource with { Options = resource.Options with { Protect = false } })] };

        Assert.Single(EnvironmentChange.Of(unguarded, Plan("teardown", "false")).Findings);
    }

    [Fact]
    public void Repositories_ThatAllRetired_GoWithTheirKey()
    {
        var (without, retiring, kept) = (Plan("repositories", "[]"), Plan("repositories", """[{ "name": "shop/api", "retiring": true }]"""), Plan("repositories", """["shop/api"]"""));

        Assert.Empty(EnvironmentChange.Of(retiring, without).Findings);
        Assert.Equal(2, EnvironmentChange.Of(kept, without).Findings.Length);
    }

    [Fact]
    public void FlowLogs_ThatMoveToABucket_LoseTheirLogGroupOnlyWhenItRetired()
    {
        const string arn = "\"arn\": \"arn:aws:s3:::example-flow-logs\"";
        var (group, both, bucket) = (Plan("network.flowLogBucket", "null"), Plan("network.flowLogBucket", $$"""{ {{arn}}, "logGroupRetiring": true }"""), Plan("network.flowLogBucket", $$"""{ {{arn}} }"""));

        var (moved, emptied, atOnce) = (EnvironmentChange.Of(group, both), EnvironmentChange.Of(both, bucket), EnvironmentChange.Of(group, bucket));

        Assert.Empty(moved.Findings);
        Assert.Equal("replaced by another; the old one goes, and with it the record of traffic from then on", Assert.Single(moved.Effects, effect => effect.Subject.StartsWith("ec2.FlowLog ", StringComparison.Ordinal)).What);
        Assert.DoesNotContain(moved.Effects, effect => effect.Subject.StartsWith("cloudwatch.LogGroup ", StringComparison.Ordinal));
        Assert.Empty(emptied.Findings);
        Assert.Equal(LossKind.Logs, Assert.Single(emptied.Effects, effect => effect.Subject.StartsWith("cloudwatch.LogGroup ", StringComparison.Ordinal)).Loses);
        Assert.Contains("write logGroupRetiring: true beside its ARN", Assert.Single(atOnce.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Teardown_TogetherWithAnythingElse_IsRefused()
    {
        var other = EnvironmentSettings.Parse(Json("namespaces.shop.pods", "40")) with { Teardown = true };

        var alone = EnvironmentChange.Of(Plan("teardown", "false"), Plan("teardown", "true"));

        Assert.Empty(alone.Findings);
        Assert.Equal(
            ["core.Namespace", "ec2.LaunchTemplate", "ec2.Vpc", "ecr.Repository", "eks.Cluster", "eks.NodeGroup", "kms.Key"],
            alone.Effects.Where(effect => effect.What.StartsWith("no longer protected", StringComparison.Ordinal)).Select(effect => effect.Subject.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["teardown: found true together with other changes; make it a change of its own"],
            EnvironmentChange.Of(Plan("teardown", "false"), Record(other)).Findings.Select(finding => finding.ToString()));
    }

    private static EnvironmentPlan Plan(string setting, string value) => Plans.GetOrAdd(Json(setting, value), json => Record(EnvironmentSettings.Parse(json)));

    private static string Json(string setting, string value) =>
        SettingsJson.With(WholeSettings.Json, ("services", null), ("pools.general.retiring", "false"), ("teardown", "false"), ("namespaces.shop.retiring", "false"), ("repositories[0].retiring", "false"), (setting, value == "null" ? null : value));

    private static EnvironmentPlan Record(EnvironmentSettings settings) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings)).GetAwaiter().GetResult();
}
