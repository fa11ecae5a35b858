using Infra.Model.Changes;
using Infra.Model.Rules;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Preview;

/// <summary>Checks what only the engine's steps tell.</summary>
internal static class PreviewChecks
{
    private const string Runbook = "docs/runbooks/roll-back.md, \"Drift\"";

    /// <summary>The resources that the engine refuses to delete or replace; it says so in words of its own.</summary>
    internal static ImmutableHashSet<PreviewUrn> Refused(PreviewDocument preview) =>
    [
        .. from step in preview.Steps
           // What is unprotected in the same update may be replaced, and what the program drops is as protected as it was.
           where step is { OldState: { Protect: true, Delete: false }, NewState: null or { Protect: true } }
              && Operation.Changes[step.Op] is ChangeKind.Delete or ChangeKind.Replace
           select step.Urn,
    ];

    /// <summary>Checks a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="moves">What becomes of generations.</param>
    /// <param name="settings">The settings of the environment; <see langword="null"/> if they are not known.</param>
    /// <returns>What is wrong, once for each resource that is to stay, and once for each pool.</returns>
    internal static IEnumerable<Finding> Judge(PreviewDocument preview, ImmutableArray<PreviewChange> changes, PreviewMoves moves, EnvironmentSettings? settings)
    {
        // What is protected cannot be deleted at all, which says more than that nobody announced it.
        var refused = Refused(preview);
        var problems = ChangeRules.Judge([.. changes.Select(change => change.Declared).OfType<ResourceChange>()])
            .Where(problem => problem.Rule != CheckKind.RemovalsAreAnnounced.Id || !refused.Select(Name).Contains(problem.Resource))
            .Concat(changes.SelectMany(Drifted)).Concat(Unloaded(preview)).Concat(Teardown(preview, changes)).ToList();
        var named = problems.Select(problem => problem.Resource).OfType<string>().ToHashSet(StringComparer.Ordinal);

        // What is said of a node group itself is not said of its pool again. A preview that failed has not seen everything.
        var pools = moves.Deployed.Concat(moves.Declared).Where(group => named.Contains(new ResourceAddress(ResourceTypes.NodeGroup, group.Name).ShortText)).Select(group => $"pools.{group.Pool}").ToHashSet(StringComparer.Ordinal);
        var illegal = preview.Errors.Any() ? [] : moves.Check(settings).Where(finding => !pools.Contains(finding.Path ?? "")).ToList();

        // A generation's launch template goes as its node group does, of which the same is said.
        var guarded = refused.ExceptBy(named, Name).Where(urn => urn.Type != ResourceTypes.LaunchTemplate || !named.Contains(Name(urn with { Type = ResourceTypes.NodeGroup })));
        return problems.Concat(guarded.Select(Protected)).Concat(illegal);
    }

    /// <summary>Checks what is put back of a resource.</summary>
    /// <param name="change">What happens to the resource.</param>
    /// <returns>Why it may not be put back by an update.</returns>
    internal static IEnumerable<Finding> Drifted(PreviewChange change)
    {
        // A launch template is put back as another version of it, while node groups stay with the one that they name (IMM001).
        if (change.Drift is not { } drift || drift is { Kind: ChangeKind.Update, Address.Type: ResourceTypes.LaunchTemplate }) return [];

        var what = string.Join(", ", drift.Properties.Select(property => property.Path));
        var how = drift.Kind == ChangeKind.Update ? "changes servers in place" : "replaces the resource";
        return ChangeRules.Judge([drift]).Select(problem => problem with { Found = $"drift: {what} changed outside the program, and restoring it {how}", Remedy = $"follow {Runbook}" });
    }

    // The settings tell a diff of stages; the engine's steps tell it by the labels of what goes.
    private static IEnumerable<Finding> Unloaded(PreviewDocument preview) =>
        from step in preview.Steps
        where step.Op == Operation.Delete && IsEnabled(step, step.OldState)
        let pool = Label(step.OldState, NodeLabels.Pool)
        let successor = preview.Steps.FirstOrDefault(other => other.Op == Operation.Create && IsEnabled(other, other.NewState) && Label(other.NewState, NodeLabels.Pool) == pool)
        let finding = successor is null
            ? new Finding("", "enabled servers deleted", "enable a successor, then drain them first")
            : new Finding(
                "",
                $"enabled servers deleted, with {successor.Urn.Name} in their place",
                $"a generation is never edited, so undo the edit and add a new one beside it: ./infractl rollout {step.Urn.Stack} {pool} test {PreviewServerOptions.Of(preview, step, successor)}")
        select finding with { Rule = CheckKind.ServersThatTakeLoadStay.Id, Resource = Name(step.Urn) };

    // Only teardown takes the protection off servers that stay enabled. The engine's states show it, so that two changes that meet in one update are found too.
    private static IEnumerable<Finding> Teardown(PreviewDocument preview, ImmutableArray<PreviewChange> changes) =>
        preview.Steps.Any(step => step is { OldState.Protect: true, NewState.Protect: false } && IsEnabled(step, step.NewState))
        && changes.Select(change => change.Declared).OfType<ResourceChange>().Any(change => !IsOfTeardown(change))
            ? [ChangeRules.TeardownWithOthers with { Rule = CheckKind.TeardownIsApart.Id }]
            : [];

    private static bool IsOfTeardown(ResourceChange change) =>
        change is { Kind: ChangeKind.Update, Address.Type: ResourceTypes.Cluster } && change.Properties.All(property => property.Path == "deletionProtection");

    private static bool IsEnabled(PreviewStep step, PreviewState? state) => step.Urn.Type == ResourceTypes.NodeGroup && Label(state, NodeLabels.Stage) == StageWord.Enabled;

    private static string? Label(PreviewState? state, string key) => state?.Values().At("labels").At($"['{key}']").Text;

    private static string Name(PreviewUrn urn) => urn.Address.ShortText;

    private static Finding Protected(PreviewUrn urn) => new("", "a protected resource deleted or replaced, which Pulumi rejects", ResourceTypes.Of(urn.Type)?.ProtectedBy switch
    {
        _ when urn.Type is ResourceTypes.Deployment or ResourceTypes.Service =>
            $"undo the edit and add a version beside it: ./infractl rollout {urn.Stack} NAMESPACE/SERVICE test --image REPOSITORY@DIGEST",
        ProtectedBy.Entry =>
            "keep it, or remove it in two changes: make sure that nothing needs it, write retiring: true into its entry and deploy; then empty it, "
            + "remove the entry and deploy: docs/runbooks/destroy.md, \"One namespace or image repository\"",
        ProtectedBy.Stage => $"undo the edit and add a generation beside it: ./infractl rollout {urn.Stack} POOL test --set KEY=VALUE",
        _ => "keep it; only an environment that is destroyed loses its protection, by teardown: true: docs/runbooks/destroy.md",
    })
    {
        Rule = CheckKind.ProtectionIsKept.Id,
        Resource = Name(urn),
    };
}
