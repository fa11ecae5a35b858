using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>
/// What stands for Pulumi's automatic names: the logical name, to which the provider adds digits of its own, so that a successor can
/// be made while the old resource is still there.
/// </summary>
internal static class NamePrefix
{
    // The digits take 26 characters of what AWS allows, and the provider refuses a longer prefix (terraform validate, 5.100.0).
    private const int Digits = 26;

    /// <summary>The prefix of a resource's name.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="block">The schema of its type.</param>
    /// <returns>The prefix; <see langword="null"/> if the resource has a name, or none can be given.</returns>
    internal static string? Of(PlannedResource resource, SchemaBlock block)
    {
        if (!block.Attributes.ContainsKey("name_prefix") || resource.Inputs.Entries.ContainsKey("name") || resource.Inputs.Entries.ContainsKey("namePrefix")) return null;

        var prefix = $"{resource.Address.Name}-";
        return ResourceTypes.Of(resource.Address.Type)?.Name is { } limit && prefix.Length > limit.Longest - Digits ? prefix[..(limit.Longest - Digits)] : prefix;
    }
}
