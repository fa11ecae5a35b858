using System.Collections.Immutable;
using Infra.Model.Changes;
using Infra.Model.Rules;

namespace Infra.Cli.Preview;

/// <summary>What changed outside the program, and an update would put back.</summary>
/// <param name="Place">Environment and resource.</param>
/// <param name="Properties">The properties that changed; none when the resource is gone.</param>
/// <param name="Message">What was found, and what to do.</param>
internal sealed record VerdictDrift(string Place, ImmutableArray<string> Properties, string Message)
{
    /// <summary>Describes drift.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="drift">What is put back.</param>
    internal static VerdictDrift Of(string environment, ResourceChange drift)
    {
        var properties = drift.Properties.Select(property => property.Path).ToImmutableArray();
        var found = string.Join(", ", properties);
        return new VerdictDrift($"{environment}/{drift.Address.ShortText}", properties, drift switch
        {
            { Kind: ChangeKind.Create } => "found it deleted outside the program; this update makes it again, so take it out of the stack file first if it is not to come back",
            { Address.Type: ResourceTypes.LaunchTemplate } => $"found {found} changed outside the program; this update puts it back and touches no server, since node groups name a version of the template; add a generation if it is to stay",
            _ => $"found {found} changed outside the program; this update puts back what the program declares, so declare it first if it is to stay",
        });
    }

    /// <summary>The drift in one line.</summary>
    /// <returns>Place and message.</returns>
    public override string ToString() => $"drift: {Place}: {Message}";
}
