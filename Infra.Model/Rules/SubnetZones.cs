namespace Infra.Model.Rules;

/// <summary>The availability zones behind subnets.</summary>
public static class SubnetZones
{
    /// <summary>The zones of subnets that a value names.</summary>
    /// <param name="all">All resources.</param>
    /// <param name="subnets">The value, which comes from the subnets.</param>
    /// <returns>The zones, each once.</returns>
    public static IEnumerable<string> Of(DeclaredEnvironment all, Node subnets) => subnets.Sources
        .SelectMany(all.Named)
        .Select(subnet => subnet["availabilityZone"].Text)
        .OfType<string>()
        .Distinct();
}
