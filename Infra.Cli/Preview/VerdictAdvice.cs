using Infra.Model.Changes;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Preview;

/// <summary>What a reviewer does now.</summary>
/// <param name="MayBeMerged">Whether the change may be merged.</param>
/// <param name="Next">How to make the change rightly, with the command where there is one; or what to watch when it is deployed.</param>
internal sealed record VerdictAdvice(bool MayBeMerged, string Next)
{
    // Checks of changes say how the change is made rightly; rules say what is wrong with where it leads.
    private const string Changes = "CHG";

    private const int MostMoves = 3;

    internal static VerdictAdvice Of(string environment, IReadOnlyCollection<Finding> findings, PreviewMoves moves, ImmutableSortedDictionary<ChangeKind, int> changes) => findings.Count > 0
        ? new(false, Remedy(findings))
        : new(true, Watch(environment, moves, changes));

    /// <summary>The advice in two lines.</summary>
    /// <param name="environment">The environment; empty if it is not known.</param>
    internal IEnumerable<string> Lines(string environment) =>
    [
        $"{(environment.Length == 0 ? "preview" : environment)} {(MayBeMerged ? "may be merged" : "must not be merged")}",
        $"{(MayBeMerged ? "watch" : "do")}: {Next}",
    ];

    private static string Remedy(IReadOnlyCollection<Finding> findings) =>
        findings.Where(finding => finding.Remedy is not null)
            .OrderByDescending(finding => finding.Remedy?.Contains("./infractl ", StringComparison.Ordinal))
            .ThenByDescending(finding => finding.Rule?.StartsWith(Changes, StringComparison.Ordinal))
            .Select(finding => $"{finding.Remedy} ({(finding.Place.Length == 0 ? finding.File ?? "all settings" : finding.Place)})")
            .FirstOrDefault() ?? "correct what Pulumi reports below, then preview again";

    private static string Watch(string environment, PreviewMoves moves, ImmutableSortedDictionary<ChangeKind, int> changes)
    {
        if (changes.IsEmpty) return "nothing, as nothing changes";

        var watched = new List<string>();
        if (moves.Before is { } before && moves.After is { } after && before != after) watched.Add($"the control plane goes from release {before} to {after}");
        watched.AddRange(moves.Moved.Where(move => !moves.Deployed.IsEmpty).Take(MostMoves).Select(move => Text(move.Group.Name, move.From, move.To)));
        watched.Add($".github/scripts/after-deploy.sh {environment} after the update");
        return string.Join("; ", watched);
    }

    private static string Text(string name, Stage? from, Stage? to) => (from, to) switch
    {
        (_, Stage.Test) => $"{name} starts for tests only, so test it: kubectl get nodes -l infra/stage=test",
        (_, Stage.Enabled) => $"{name} takes load, so look for pods that stay Pending or fail on it: kubectl get nodes -l infra/generation={name}",
        (_, Stage.Draining) => $"pods leave {name} within their disruption budgets, until no server is left: kubectl get nodes -l infra/generation={name}",
        (_, null) => $"{name} is removed, and pods that are left on it are evicted: kubectl get pods --all-namespaces --field-selector status.phase=Pending",
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, "not a stage"),
    };
}
