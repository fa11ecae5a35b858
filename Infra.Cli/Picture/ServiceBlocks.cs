using System.Xml.Linq;
using Infra.Model.Services;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Picture;

/// <summary>The namespaces and the services in them, each with its versions and their shares of the traffic.</summary>
internal static class ServiceBlocks
{
    private const int Gap = 10;
    private const int Padding = 8;

    private const int MostInWideColumns = 9;

    /// <summary>The services of an environment.</summary>
    internal static Block Of(int width, EnvironmentDefinition environment)
    {
        var services = PlannedService.Of(environment).ToList();
        return Block.Column(
            Gap,
            [
                Block.Lines(width, TextStyle.Plain, Namespaces(environment.Settings), most: 4),
                .. services.Count == 0 ? [] : (Block[])[Block.Columns(width, services.Count > MostInWideColumns ? 4 : Math.Clamp(services.Count, 2, 3), Gap, column => services.Select(service => Service(column - (2 * Padding), service)))],
            ]);
    }

    private static string Namespaces(EnvironmentSettings settings) => settings.Namespaces.Count == 0
        ? "no namespaces for workloads"
        : string.Join(" · ", settings.Namespaces.OrderBy(space => space.Key.ToString(), StringComparer.Ordinal)
            .Select(space => $"{space.Key}: at most {space.Value.Pods} pods, {space.Value.Cpu} CPUs, {space.Value.MemoryGiB} GiB"));

    private static Block Service(int width, PlannedService planned)
    {
        var (service, capacity) = (planned.Service, planned.Service.Settings.Capacity);
        return Block.Column(
            5,
            [
                Block.Line(width, TextStyle.Heading, $"{service}", $"{capacity.Min}–{capacity.Max} pods"),
                Block.Line(width, TextStyle.Plain, service.Settings.Expose is { } expose ? $"https://{expose.Host}{expose.Path}" : "inside the cluster only"),
                .. planned.Versions.Select(version => Version(width, version)),
                Shares(width, planned),
            ])
            .In("pic-card", Padding)
            .Titled($"Service {service}: {capacity.Min} to {capacity.Max} pods");
    }

    private static Block Version(int width, PlannedVersion version)
    {
        var (inner, image, stage) = (width - (2 * Padding), version.Settings.Run.Image, version.Settings.Stage);
        return Block.Column(
            0,
            Block.Line(inner, stage == Stage.Draining ? TextStyle.Quiet : TextStyle.Strong, stage.Word(), $"{version.Settings.Share} %"),
            Block.Line(inner, TextStyle.Code, version.Name),
            Block.Line(inner, TextStyle.Code, $"{image}"))
            .In($"pic-{stage.Word()}", Padding)
            .Titled($"{version.Name}: {stage.Word()}, {version.Settings.Share} percent of the traffic, {version.MinPods} to {version.MaxPods} pods, {image}");
    }

    // The shares as parts of a bar, in the order of the versions.
    private static Block Shares(int width, PlannedService planned)
    {
        var (shapes, x) = (new List<XElement> { Shape.Box(0, 0, width, 8, "pic-free", radius: 0) }, 0);
        foreach (var version in planned.Versions.Where(version => version.Settings.Share > 0))
        {
            var part = version.Settings.Share * width / 100;
            shapes.Add(Shape.Box(x, 0, part, 8, "pic-enabled", radius: 0));
            x += part;
        }

        return new Block(width, 8, [.. shapes]);
    }
}
