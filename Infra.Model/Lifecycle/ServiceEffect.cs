using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What a change does to one service: to its traffic, to its pods, and what going back costs.</summary>
/// <param name="Service">The service, as namespace and name.</param>
/// <param name="Traffic">What happens to traffic.</param>
/// <param name="Pods">What happens to pods.</param>
/// <param name="Back">How to go back, and what that costs.</param>
public sealed record ServiceEffect(string Service, string Traffic, string Pods, string Back)
{
    private const string Unchanged = "no changes";

    /// <summary>The effects of a change on all services.</summary>
    /// <param name="before">The environment as it is deployed; <see langword="null"/> if it is not.</param>
    /// <param name="after">The environment as it is to be deployed next.</param>
    /// <returns>One for each service that something happens to, by name.</returns>
    public static IReadOnlyList<ServiceEffect> Of(EnvironmentDefinition? before, EnvironmentDefinition after)
    {
        var old = (before is null ? [] : PlannedService.Of(before)).ToDictionary(service => service.Service.ToString(), StringComparer.Ordinal);
        var current = PlannedService.Of(after).ToDictionary(service => service.Service.ToString(), StringComparer.Ordinal);

        return
        [
            .. from name in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal)
               let effect = Of(name, old.GetValueOrDefault(name), current.GetValueOrDefault(name))
               where effect.Traffic != Unchanged || effect.Pods != Unchanged
               select effect,
        ];
    }

    private static ServiceEffect Of(string name, PlannedService? before, PlannedService? after)
    {
        var (was, now) = (Shares(before), Shares(after));
        var pods = string.Join("; ", Versions(before).Keys.Union(Versions(after).Keys).Select(hash => PodsOf(Versions(before).GetValueOrDefault(hash), Versions(after).GetValueOrDefault(hash))).OfType<string>());

        return new ServiceEffect(name, was == now ? Unchanged : before is null ? now : $"{now} instead of {was}", pods.Length == 0 ? Unchanged : pods, BackOf(before, after, was == now));
    }

    private static string Shares(PlannedService? service) =>
        service?.Versions.Where(version => version.Settings.Share > 0).Select(version => $"{version.Settings.Share} % to {version.Name}").ToList() is { Count: > 0 } shares ? string.Join(", ", shares) : "none";

    private static Dictionary<string, PlannedVersion> Versions(PlannedService? service) =>
        (service?.Versions ?? []).ToDictionary(version => version.Hash, StringComparer.Ordinal);

    private static string? PodsOf(PlannedVersion? before, PlannedVersion? after) => (before, after) switch
    {
        (null, { } now) => $"{now.Name}: {Count(now)} launched",
        ({ } was, null) => $"{was.Name}: removed",
        var (was, now) when (was!.MinPods, was.MaxPods) != (now!.MinPods, now.MaxPods) => $"{now.Name}: {Count(now)} instead of {Count(was)}",
        var (was, now) when was!.Settings.Stage != now!.Settings.Stage => $"{now.Name}: {now.Settings.Stage.Word()}, still {Count(now)}",
        _ => null,
    };

    private static string Count(PlannedVersion version) => version.MinPods == version.MaxPods
        ? version.MinPods switch { 0 => "no pods", 1 => "1 pod", var pods => $"{pods} pods" }
        : $"{version.MinPods} to {version.MaxPods} pods";

    private static string BackOf(PlannedService? before, PlannedService? after, bool isSameTraffic)
    {
        if (before is null) return "remove it; nothing else changes";
        if (after is null) return "declare it again, in test first";

        var gone = before.Versions.Where(version => after.Versions.All(other => other.Hash != version.Hash)).ToList();
        return gone.Count > 0 && gone[0].Settings.Stage != Stage.Test ? "add the same version in test again, then enable it: new pods start"
            : after.Versions.Any(version => version.IsStopped) ? "take the move back; its pods start again"
            : isSameTraffic ? "take the move back; traffic does not change"
            : "take the move back; the pods for it still run, so it costs nothing";
    }
}
