using System.Collections.Immutable;
using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>What changed outside the program, and an update would put back.</summary>
/// <param name="Place">Environment and resource.</param>
/// <param name="Properties">The properties that changed; none when the resource is gone.</param>
/// <param name="Message">What was found, and what to do.</param>
internal sealed record VerdictDrift(string Place, ImmutableArray<string> Properties, string Message)
{
    internal static VerdictDrift Of(string environment, ResourceChange drift)
    {
        var properties = drift.Properties.Select(property => property.Path).ToImmutableArray();
        var found = string.Join(", ", properties);
        return new VerdictDrift($"{environment}/{drift.Address.ShortText}", properties, drift switch
        {
            { Kind: ChangeKind.Create } => "found the resource deleted outside the program; this update creates it again, so remove it from the stack file first if you do not want it",
            { Address.Type: ResourceTypes.LaunchTemplate } => $"found {found} changed outside the program; this update restores it and changes no server, because node groups name a template version; add a generation to keep the change",
            _ => $"found {found} changed outside the program; this update restores what the program declares, so declare the change first to keep it",
        });
    }

    /// <summary>The drift in one line.</summary>
    /// <returns>Place and message.</returns>
    public override string ToString() => $"drift: {Place}: {Message}";
}
