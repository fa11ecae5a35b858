using Infra.Model.Changes;
using Infra.Model.Trees;

namespace Infra.Tests.Changes;

public sealed class ChangeRulesTests
{
    private const string Group = "aws:eks/nodeGroup:NodeGroup";
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string Elsewhere = "build another environment beside this one and move the workloads";

    [Theory]
    [InlineData(Group, "scalingConfig.maxSize")]
    [InlineData(Group, "labels.infra/stage")]
    [InlineData(Group, "taints[0].key")]
    [InlineData(Group, "tags.team")]
    [InlineData(Group, "updateConfig.maxUnavailable")]
    [InlineData(Group, "nodeRepairConfig.enabled")]
    [InlineData(Template, "tags.team")]
    public void Update_OfWhatIsNoPartOfServers_Holds(string type, string path) => Assert.Empty(Check(Update(type, path)));

    [Theory]
    [InlineData(Group, "launchTemplate.version")]
    [InlineData(Group, "version")]
    [InlineData(Group, "labels.example.com/purpose")]
    [InlineData(Group, "labels.infra/stages")]
    [InlineData(Group, "releaseVersion")]
    [InlineData(Template, "userData")]
    [InlineData(Template, "tagSpecifications[0].tags.team")]
    public void Update_OfServersInPlace_IsBroken(string type, string path) => Assert.Equal(
        [$"{type}::a: found servers updated in place ({path}); add a generation beside them instead"],
        Check(Update(type, path)));

    [Fact]
    public void Update_OfServersInSeveralWays_NamesThemAllAndNoOther() => Assert.Equal(
        [$"{Group}::a: found servers updated in place (releaseVersion, version); add a generation beside them instead"],
        Check(Change(Group, ChangeKind.Update, [new("releaseVersion", "1", "2", false), new("tags.team", "a", "b", false), new("version", "1", "2", false)])));

    [Theory]
    [InlineData(Group, "instanceTypes[0]")]
    [InlineData(Template, "name")]
    public void Replacement_OfServers_IsBroken(string type, string path) => Assert.Equal(
        [$"{type}::a: found servers replaced within one update ({path}); add a generation beside them instead"],
        Check(Change(type, ChangeKind.Replace, [new(path, "1", "2", true), new("tags.team", "a", "b", false)])));

    [Theory]
    [InlineData(Group, ChangeKind.Create)]
    [InlineData(Group, ChangeKind.Delete)]
    [InlineData(Template, ChangeKind.Create)]
    [InlineData(Template, ChangeKind.Delete)]
    public void Servers_ThatComeAndGo_Hold(string type, ChangeKind kind) => Assert.Empty(Check(Change(type, kind, [])));

    [Theory]
    [InlineData("aws:eks/cluster:Cluster", "the cluster, with everything in it")]
    [InlineData("aws:ec2/vpc:Vpc", "the network, with everything in it")]
    [InlineData("aws:kms/key:Key", "a key, and with it whatever it encrypted")]
    public void Loss_OfWhatCannotComeBack_IsBroken(string type, string loss)
    {
        Assert.Equal([$"{type}::a: found a deletion that loses {loss}; {Elsewhere}"], Check(Change(type, ChangeKind.Delete, [])));
        Assert.Equal([$"{type}::a: found a replacement that loses {loss}; {Elsewhere}"], Check(Change(type, ChangeKind.Replace, [new("x", "1", "2", true)])));
        Assert.Empty(Check(Update(type, "tags.team")));
        Assert.Empty(Check(Change(type, ChangeKind.Create, [])));
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Namespace", "the namespace, with every workload, secret and volume claim in it")]
    [InlineData("aws:ecr/repository:Repository", "images that pods may need")]
    public void Removal_OfWhatHoldsOthersWork_IsBrokenUnlessItWasAnnounced(string type, string loss)
    {
        Assert.Equal(
            [$"{type}::a: found a deletion that loses {loss}; undo it, or write retiring: true into its entry, deploy that, and then remove the entry: docs/runbooks/destroy.md, \"One namespace or image repository\""],
            Check(Change(type, ChangeKind.Delete, [])));
        Assert.Equal(
            [$"{type}::a: found a replacement that loses {loss}; add another beside it, move what uses it, and then remove this one"],
            Check(Change(type, ChangeKind.Replace, [new("x", "1", "2", true)])));
        Assert.Empty(Check(Change(type, ChangeKind.Delete, []) with { IsAnnounced = true }));
    }

    [Fact]
    public void LogGroup_WithoutWhatItServes_IsNotDeleted()
    {
        var logs = Change("aws:cloudwatch/logGroup:LogGroup", ChangeKind.Delete, []);

        Assert.Equal([$"aws:cloudwatch/logGroup:LogGroup::a: found a deletion that loses a log group, and with it what was logged; undo it, or for flow logs that go to a bucket write logGroupRetiring: true beside its ARN, deploy that, and take it away when the logs are not needed"], Check(logs));
        Assert.DoesNotContain(ChangeRules.Check([logs, Change("aws:eks/cluster:Cluster", ChangeKind.Delete, [])]), finding => finding.Path!.Contains("logGroup", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aws:iam/role:Role", true, true)]
    [InlineData("aws:iam/role:Role", false, false)]
    [InlineData("kubernetes:core/v1:ConfigMap", true, false)]
    public void Deletion_BeforeTheSuccessorIsThere_IsBrokenInAws(string type, bool deletesFirst, bool isBroken) => Assert.Equal(
        isBroken ? [$"{type}::a: found a resource deleted before its replacement exists, because both would have the same name; give the replacement another name"] : [],
        Check(Change(type, ChangeKind.Replace, [new("x", "1", "2", true)]) with { DeletesFirst = deletesFirst }));

    private static ResourceChange Update(string type, string path) => Change(type, ChangeKind.Update, [new(path, "1", "2", false)]);

    private static ResourceChange Change(string type, ChangeKind kind, PropertyChange[] properties) =>
        new() { Address = new ResourceAddress(type, "a"), Kind = kind, Properties = [.. properties] };

    private static IEnumerable<string> Check(ResourceChange change) => ChangeRules.Check([change]).Select(finding => finding.ToString());
}
