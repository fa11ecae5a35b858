using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>
/// What stands for Pulumi's automatic names: the logical name, to which the provider adds digits of its own, so that a successor can
/// be made while the old resource is still there.
/// </summary>
internal static class NamePrefix
{
    // The digits take 26 characters of what AWS allows; the provider refuses longer prefixes of these types (terraform validate, 5.100.0).
    private static readonly FrozenDictionary<string, int> Longest = new Dictionary<string, int>
    {
        ["aws:iam/role:Role"] = 38,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The prefix of a resource's name.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="block">The schema of its type.</param>
    /// <returns>The prefix; <see langword="null"/> if the resource has a name, or none can be given.</returns>
    internal static string? Of(PlannedResource resource, SchemaBlock block)
    {
        if (!block.Attributes.ContainsKey("name_prefix") || resource.Inputs.Entries.ContainsKey("name") || resource.Inputs.Entries.ContainsKey("namePrefix")) return null;

        var prefix = $"{resource.Address.Name}-";
        return Longest.TryGetValue(resource.Address.Type, out var longest) && prefix.Length > longest ? prefix[..longest] : prefix;
    }
}
