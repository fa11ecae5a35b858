using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>What an update takes away, by the states that the engine would go from and to.</summary>
internal static class PreviewLosses
{
    /// <summary>What it takes away.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="changes">What it changes.</param>
    internal static ImmutableArray<ResourceLoss> Of(PreviewDocument preview, ImmutableArray<PreviewChange> changes)
    {
        var change = changes.ToDictionary(item => item.Whole.Address, item => item.Declared);
        return
        [
            .. ResourceLoss.Of(
            [
                .. from step in preview.Steps
                   where (step.NewState ?? step.OldState) is { Custom: true }
                   group step by step.Urn.Address into steps
                   select Revision(steps.Key, [.. steps], change.GetValueOrDefault(steps.Key)),
            ]),
        ];
    }

    // From what the program declared at the last update, which a refresh shows, to what it declares now: drift is told of elsewhere.
    private static ResourceRevision Revision(ResourceAddress resource, List<PreviewStep> steps, ResourceChange? change)
    {
        var before = (steps.Find(step => step.Op == Operation.Refresh) ?? steps[0]).OldState;
        var after = steps.FindLast(step => step.Op != Operation.Refresh)?.NewState;
        return new ResourceRevision(
            resource,
            before is null ? null : PreviewDeclarations.Inputs(before),
            after is null ? null : PreviewDeclarations.Inputs(after),
            before?.Protect == true,
            after?.Protect == true,
            change);
    }
}
