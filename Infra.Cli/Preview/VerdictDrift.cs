using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>What changed outside the program, and an update would put back.</summary>
/// <param name="Properties">The properties that changed; none when the resource is gone.</param>
/// <param name="Finding">What was found, at the resource.</param>
internal sealed record VerdictDrift(ImmutableArray<string> Properties, Finding Finding)
{
    internal static VerdictDrift Of(string environment, ResourceChange drift)
    {
        var properties = drift.Properties.Select(property => property.Path).ToImmutableArray();
        var found = string.Join(", ", properties);
        var finding = drift switch
        {
            { Kind: ChangeKind.Create } => new Finding("", "the resource deleted outside the program", "this update creates it again, so remove it from the stack file first if you do not want it"),
            { Address.Type: ResourceTypes.LaunchTemplate } => new Finding("", $"{found} changed outside the program", "this update restores it and changes no server, because node groups name a template version; add a generation to keep the change"),
            _ => new Finding("", $"{found} changed outside the program", "this update restores what the program declares, so declare the change first to keep it"),
        };
        return new VerdictDrift(properties, finding with { Environment = environment, Resource = drift.Address.ShortText });
    }

    /// <summary>The drift in one line.</summary>
    /// <returns>Place and message.</returns>
    public override string ToString() => $"drift: {Finding}";
}
