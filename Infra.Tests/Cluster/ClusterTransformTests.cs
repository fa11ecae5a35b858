using System.Collections.Immutable;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Cluster;

[Collection(DeploymentCollection.Name)]
public sealed class ClusterTransformTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Transform_OfTheCluster_ShiftsAwayFromZonesWhenSettingsSaySo(string setting, bool enabled)
    {
        var result = await TransformAsync("aws:eks/cluster:Cluster", setting);

        Assert.Equal(enabled, Map(result!.Value.Args["zonalShiftConfig"])["enabled"]);
    }

    [Fact]
    public async Task Transform_OfTheCluster_LeavesItsCreatorWithoutAccess()
    {
        var result = await TransformAsync("aws:eks/cluster:Cluster");

        var access = Map(result!.Value.Args["accessConfig"]);
        Assert.Equal(("API", false), (access["authenticationMode"], access["bootstrapClusterCreatorAdminPermissions"]));
    }

    [Fact]
    public async Task Transform_OfTheCluster_KeepsItsOtherInputs()
    {
        var result = await TransformAsync("aws:eks/cluster:Cluster");

        Assert.Equal("kept", result!.Value.Args["name"]);
    }

    [Fact]
    public async Task Transform_OfAnythingElse_LeavesItAlone() => Assert.Null(await TransformAsync("aws:iam/role:Role"));

    private static async Task<ResourceTransformResult?> TransformAsync(string type, string zonalShift = "true")
    {
        var declared = await Declarations.OfAsync(() =>
            _ = new Upstream(MinimalSettings.ParsedWith(("controlPlane.zonalShift", zonalShift))).ControlPlane);
        var transform = Assert.Single(declared.One("Cluster", "cluster").Options.ResourceTransforms);

        return await transform(
            new ResourceTransformArgs(
                "cluster-eksCluster",
                type,
                custom: true,
                ImmutableDictionary<string, object?>.Empty.Add("name", "kept").Add("accessConfig", "replaced"),
                new CustomResourceOptions()),
            CancellationToken.None);
    }

    private static ImmutableDictionary<string, object?> Map(object? value) => Assert.IsType<ImmutableDictionary<string, object?>>(value);
}
