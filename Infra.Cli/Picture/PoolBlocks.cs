using Infra.Model.Servers;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Picture;

/// <summary>The pools, each with its generations by stage.</summary>
internal static class PoolBlocks
{
    private const int Gap = 10;
    private const int Padding = 8;

    // Of more pools each says less, so that forty still make one page.
    private const int MostInDetail = 9;
    private const int MostTypes = 2;

    /// <summary>The pools of an environment.</summary>
    internal static Block Of(int width, EnvironmentDefinition environment)
    {
        var pools = environment.Settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).ToList();
        return Block.Columns(width, pools.Count > MostInDetail ? 5 : Math.Clamp(pools.Count, 2, 3), Gap, column => pools.Select(pool => Pool(column - (2 * Padding), environment, pool.Key, pool.Value, isDetailed: pools.Count <= MostInDetail)));
    }

    /// <summary>The bounds of a pool, in words.</summary>
    internal static string Bounds(PoolSettings pool) => $"{pool.Capacity.Min}–{pool.Capacity.Max} servers{(pool.Spread == Spread.PerZone ? " a zone" : "")}";

    private static Block Pool(int width, EnvironmentDefinition environment, PoolName name, PoolSettings pool, bool isDetailed) => Block.Column(
        5,
        [
            Block.Line(width, TextStyle.Heading, $"{name}", Bounds(pool)),
            .. PlannedGeneration.Of(environment, name).GroupBy(generation => generation.Settings).Select(generations => Generation(width, [.. generations], isDetailed)),
        ])
        .In("pic-card", Padding)
        .Titled($"Pool {name}: {pool.Capacity.Min} to {pool.Capacity.Max} servers{(pool.Spread == Spread.PerZone ? " in each zone" : " in all zones together")}");

    private static Block Generation(int width, IReadOnlyList<PlannedGeneration> generations, bool isDetailed)
    {
        var (settings, server, inner) = (generations[0].Settings, generations[0].Specification, width - (2 * Padding));
        var more = server.InstanceTypes.Count > MostTypes ? $" +{server.InstanceTypes.Count - MostTypes}" : "";
        var bought = server.CapacityType == CapacityType.Spot ? "spot, " : "";
        var (plain, strong) = settings.Stage == Stage.Draining ? (TextStyle.Quiet, TextStyle.Quiet) : (TextStyle.Plain, TextStyle.Strong);

        return Block.Column(
            0,
            [
                Block.Line(inner, strong, settings.Stage == Stage.Test ? $"test, {Plural.Of(settings.TestSize, "server")}" : settings.Stage.Word(), $"{settings.Server.Release}"),
                .. isDetailed
                    ? (Block[])
                    [
                        Block.Line(inner, TextStyle.Code, string.Join(", ", generations.Select(generation => generation.Name))),
                        Block.Line(inner, plain, $"Kubernetes {server.Kubernetes}, {server.OperatingSystem.Word()}"),
                    ]
                    : [],
                Block.Line(inner, plain, $"{bought}{string.Join(", ", server.InstanceTypes.Take(MostTypes))}{more}"),
            ])
            .In($"pic-{settings.Stage.Word()}", Padding)
            .Titled($"{string.Join(", ", generations.Select(generation => generation.Name))}: {settings.Stage.Word()}, release {settings.Server.Release}, Kubernetes {server.Kubernetes}, {bought}{string.Join(", ", server.InstanceTypes)}");
    }
}
