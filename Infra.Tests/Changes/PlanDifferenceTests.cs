using System.Collections.Immutable;
using Infra.Model.Changes;
using Infra.Model.Plans;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Changes;

public sealed class PlanDifferenceTests
{
    private const string Group = "aws:eks/nodeGroup:NodeGroup";
    private const string Cluster = "aws:eks/cluster:Cluster";

    [Fact]
    public void Resources_ThatAreEqual_DoNotChange() => Assert.Empty(Of([Resource(Group, "a", ("x", "1"))], [Resource(Group, "a", ("x", "1"))]));

    [Fact]
    public void Resources_WithoutABefore_AreCreated() => Assert.Equal(
        [("a", ChangeKind.Create), ("b", ChangeKind.Create)],
        PlanDifference.Of(null, Plan(Resource(Group, "a"), Resource(Group, "b"))).Select(change => (change.Address.Name, change.Kind)));

    [Fact]
    public void Changes_OfEachKind_AreInTheOrderOfTheEngine() => Assert.Equal(
        [("new", ChangeKind.Create), ("kept", ChangeKind.Update), ("last", ChangeKind.Delete), ("first", ChangeKind.Delete)],
        Of(
            [Resource(Group, "first"), Resource(Group, "kept", ("x", "1")), Resource(Group, "last")],
            [Resource(Group, "new"), Resource(Group, "kept", ("x", "2"))]).Select(change => (change.Address.Name, change.Kind)));

    [Fact]
    public void Properties_ThatComeGoAndChange_AreInTheirOrderWithTheirValues()
    {
        var change = Assert.Single(Of(
            [Resource(Group, "a", ("gone", "1"), ("kept", "1"), ("other", "1"))],
            [Resource(Group, "a", ("added", "1"), ("kept", "1"), ("other", "2"))]));

        Assert.Equal<PropertyChange>(
            [new PropertyChange("added", null, "1", false), new PropertyChange("gone", "1", null, false), new PropertyChange("other", "1", "2", false)],
            [.. change.Properties]);
    }

    [Theory]
    [InlineData("scalingConfig.desiredSize", false)]
    [InlineData("scalingConfig.desiredSizes", true)]
    [InlineData("scalingConfig", true)]
    public void Property_ThatIsIgnored_DoesNotChange(string path, bool changes)
    {
        var (before, after) = (Resource(Group, "a", (path, "1")), Resource(Group, "a", (path, "2")));

        Assert.Equal(changes, Of([before], [after with { Options = new PlannedOptions { IgnoreChanges = ["scalingConfig.desiredSize"] } }]).Length == 1);
    }

    [Theory]
    [InlineData("instanceTypes[0]", true)]
    [InlineData("launchTemplate.id", true)]
    [InlineData("launchTemplate.version", false)]
    [InlineData("instanceTypesOfOthers", false)]
    public void Property_ThatCannotChangeInPlace_ReplacesTheResource(string path, bool replaces)
    {
        var change = Assert.Single(Of([Resource(Group, "a", (path, "1"))], [Resource(Group, "a", (path, "2"))]));

        Assert.Equal(replaces ? ChangeKind.Replace : ChangeKind.Update, change.Kind);
        Assert.Equal(replaces, Assert.Single(change.Properties).Replaces);
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Namespace", "metadata.name", true)]
    [InlineData("kubernetes:core/v1:Namespace", "metadata.labels", false)]
    [InlineData("kubernetes:storage.k8s.io/v1:StorageClass", "parameters.type", true)]
    [InlineData(Group, "metadata.name", false)]
    public void Property_OfAKubernetesObject_ReplacesItAsTheApiDemands(string type, string path, bool replaces) => Assert.Equal(
        replaces ? ChangeKind.Replace : ChangeKind.Update,
        Assert.Single(Of([Resource(type, "a", (path, "1"))], [Resource(type, "a", (path, "2"))])).Kind);

    [Fact]
    public void Property_ThatTheProgramSaysReplaces_Does()
    {
        var after = Resource(Cluster, "a", ("version", "2")) with { Options = new PlannedOptions { ReplaceOnChanges = ["version"] } };

        Assert.Equal(ChangeKind.Replace, Assert.Single(Of([Resource(Cluster, "a", ("version", "1"))], [after])).Kind);
    }

    [Theory]
    [InlineData("dev", "dev", true)]
    [InlineData("dev", "dev-2", false)]
    public void Replacement_UnderTheSameName_DeletesFirst(string before, string after, bool deletesFirst) => Assert.Equal(
        deletesFirst,
        Assert.Single(Of([Resource(Cluster, "a", ("name", before), ("roleArn", "1"))], [Resource(Cluster, "a", ("name", after), ("roleArn", "2"))])).DeletesFirst);

    [Fact]
    public void Replacement_ThatTheProgramWantsDeletedFirst_IsSo()
    {
        var after = Resource(Cluster, "a", ("roleArn", "2")) with { Options = new PlannedOptions { DeleteBeforeReplace = true } };

        Assert.True(Assert.Single(Of([Resource(Cluster, "a", ("roleArn", "1"))], [after])).DeletesFirst);
    }

    [Fact]
    public void Update_UnderTheSameName_DeletesNothing() => Assert.False(
        Assert.Single(Of([Resource(Cluster, "a", ("name", "a"), ("version", "1"))], [Resource(Cluster, "a", ("name", "a"), ("version", "2"))])).DeletesFirst);

    [Fact]
    public void Components_OfTheProgram_AreNoResources() => Assert.Empty(
        PlanDifference.Of(null, Plan(Resource("infra:nodes:Pool", "a") with { Kind = ResourceKind.Component })));

    private static ImmutableArray<ResourceChange> Of(PlannedResource[] before, PlannedResource[] after) => PlanDifference.Of(Plan(before), Plan(after));

    private static EnvironmentPlan Plan(params PlannedResource[] resources) => new()
    {
        Environment = Generations.Dev(MinimalSettings.Parsed),
        Resources = [.. resources],
        Outputs = new MapNode(ImmutableSortedDictionary<string, Node>.Empty),
        SecretOutputs = [],
    };

    // A path with dots is written as one key, which reads the same.
    private static PlannedResource Resource(string type, string name, params (string Path, string Value)[] inputs) => new()
    {
        Address = new ResourceAddress(type, name),
        Kind = ResourceKind.Custom,
        Inputs = new MapNode(inputs.ToImmutableSortedDictionary(input => input.Path, input => (Node)new TextNode(input.Value), StringComparer.Ordinal)),
        Options = new PlannedOptions(),
    };
}
