using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>
/// The names of resources in templates. They are without the names of the environment and its region, so that templates of two
/// environments differ only in what the environments differ in.
/// </summary>
internal sealed class LogicalIds
{
    private readonly FrozenDictionary<ResourceAddress, string> _ids;

    /// <summary>Names the resources of a plan.</summary>
    internal LogicalIds(EnvironmentPlan plan) => _ids = plan.Resources.ToFrozenDictionary(
        resource => resource.Address,
        resource => Of(resource.Address, $"{plan.Environment.Name}-", $"{plan.Environment.Settings.Region}"));

    /// <summary>The name of a resource.</summary>
    /// <param name="resource">The resource.</param>
    internal string this[ResourceAddress resource] => _ids[resource];

    /// <summary>A name in capitals, of the letters and digits of another.</summary>
    /// <param name="name">For example <c>prod-general</c> or <c>certificateAuthority.data</c>.</param>
    internal static string Pascal(string name) => string.Concat(
        name.Select((letter, index) => !char.IsAsciiLetterOrDigit(letter) ? "" : index == 0 || !char.IsAsciiLetterOrDigit(name[index - 1]) ? $"{char.ToUpperInvariant(letter)}" : $"{letter}"));

    private static string Of(ResourceAddress resource, string environment, string region)
    {
        var name = resource.Name.StartsWith(environment, StringComparison.Ordinal) ? resource.Name[environment.Length..] : resource.Name;
        var (stem, type) = (Pascal(name.Replace(region, "zone-", StringComparison.Ordinal)), resource.Type[(resource.Type.LastIndexOf(':') + 1)..]);
        return stem.EndsWith(type, StringComparison.Ordinal) ? stem : $"{stem}{type}";
    }
}
