using System.Globalization;
using Infra.Model.Releases;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Environments;

/// <summary>How old the images of enabled servers are.</summary>
public static class NodeImageAge
{
    /// <summary>What the day means for an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>A warning for each enabled generation whose image is older than the environment allows, with the next move.</returns>
    public static IEnumerable<Finding> Check(EnvironmentDefinition environment, DateOnly asOf) =>
        from pool in environment.Settings.Pools.OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal)
        from item in pool.Value.Generations.Index()
        where item.Item.Stage == Stage.Enabled
        let day = AgesFrom(ReleaseCatalogue.Find(item.Item.Server.Release), item.Item.Server)
        let age = asOf.DayNumber - day.DayNumber
        where age > environment.Settings.ImageAgeDays
        select CheckKind.ImagesAreRecent.Report(
            environment.Name,
            $"pools.{pool.Key}.generations[{item.Index}].server.release",
            $"\"{item.Item.Server.Release}\", whose image of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is {age} days old, more than imageAgeDays {environment.Settings.ImageAgeDays}",
            Next(environment, item.Item.Server, asOf)) with
        { Severity = Severity.Warning };

    private static DateOnly AgesFrom(Release release, ServerSettings server) =>
        release.NodeImages.Where(image => image.OperatingSystem == server.OperatingSystem).Min(image => image.AgesFrom(release.Name));

    private static string Next(EnvironmentDefinition environment, ServerSettings server, DateOnly asOf)
    {
        var newest = ReleaseCatalogue.Find(ReleaseCatalogue.Names[^1]);
        return asOf.DayNumber - AgesFrom(newest, server).DayNumber <= environment.Settings.ImageAgeDays
            ? $"follow the servers by newer ones; ./infractl rollout {environment.Name} --plan {newest.Name} lists the steps"
            : $"write a release with newer images (./infractl release new NAME --from {newest.Name} --ask {environment.Name}), and follow the servers by its own; docs/runbooks/releases.md shows how";
    }
}
