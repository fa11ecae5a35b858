using System.Collections.Immutable;
using Infra.Model.Changes;
using Infra.Model.Findings;
using Infra.Model.Rules;

namespace Infra.Cli.Preview;

/// <summary>What changed outside the program, and an update would put back.</summary>
/// <param name="Properties">The properties that changed; none when the resource is gone.</param>
/// <param name="Finding">What was found, at the resource.</param>
internal sealed record VerdictDrift(ImmutableArray<string> Properties, Finding Finding)
{
    /// <summary>Describes drift.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="drift">What is put back.</param>
    internal static VerdictDrift Of(string environment, ResourceChange drift)
    {
        var properties = drift.Properties.Select(property => property.Path).ToImmutableArray();
        var found = string.Join(", ", properties);
        var finding = drift switch
        {
            { Kind: ChangeKind.Create } => new Finding("", "it deleted outside the program", "this update makes it again, so take it out of the stack file first if it is not to come back"),
            { Address.Type: ResourceTypes.LaunchTemplate } => new Finding("", $"{found} changed outside the program", "this update puts it back and touches no server, since node groups name a version of the template; add a generation if it is to stay"),
            _ => new Finding("", $"{found} changed outside the program", "this update puts back what the program declares, so declare it first if it is to stay"),
        };
        return new VerdictDrift(properties, finding with { Environment = environment, Resource = $"{new ResourceName(drift.Address.Type, drift.Address.Name)}" });
    }

    /// <summary>The drift in one line.</summary>
    /// <returns>Place and message.</returns>
    public override string ToString() => $"drift: {Finding}";
}
