using Infra.Model.Servers;
using Infra.Model.Settings.Pools;
using Infra.Tests.Support;

namespace Infra.Tests.Servers;

public sealed class NodeGroupShapeTests
{
    private static readonly CapacitySettings Capacity = new() { Min = 3, Max = 30 };

    [Fact]
    public void Shape_InTest_IsOneTaintedServerOutsideThePoolsBounds()
    {
        var shape = NodeGroupShape.Of(In(Stage.Test), Capacity);

        Assert.Equal((1, 1, 1, "test", 1), (shape.Min, shape.Max, shape.Initial, shape.Stage, shape.Taints.Length));
    }

    [Fact]
    public void Shape_InTestWithASize_HasThatManyServers()
    {
        var shape = NodeGroupShape.Of(In(Stage.Test) with { TestSize = 4 }, Capacity);

        Assert.Equal((4, 4, 4), (shape.Min, shape.Max, shape.Initial));
    }

    [Fact]
    public void Shape_WhenEnabled_HasThePoolsBoundsAndNoTaint()
    {
        var shape = NodeGroupShape.Of(In(Stage.Enabled) with { TestSize = 4 }, Capacity);

        Assert.Equal((3, 30, 3, "enabled", 0), (shape.Min, shape.Max, shape.Initial, shape.Stage, shape.Taints.Length));
    }

    [Fact]
    public void Shape_WhenDraining_MayEmptyAndTakesNothingNew()
    {
        var shape = NodeGroupShape.Of(In(Stage.Draining), Capacity);

        Assert.Equal((0, 30, 3, "draining", 1), (shape.Min, shape.Max, shape.Initial, shape.Stage, shape.Taints.Length));
    }

    [Fact]
    public void Shape_OfNoStage_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("settings", () => NodeGroupShape.Of(In((Stage)3), Capacity));

    private static GenerationSettings In(Stage stage) =>
        new() { Stage = stage, Server = MinimalSettings.Parsed.Pools.Single().Value.Generations.Single().Server };
}
