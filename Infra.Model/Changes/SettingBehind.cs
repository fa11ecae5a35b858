using Infra.Model.Rules;

namespace Infra.Model.Changes;

/// <summary>The setting that most of a resource follows from, where a stack file has one.</summary>
internal static class SettingBehind
{
    /// <summary>The setting behind a resource.</summary>
    /// <param name="resource">The resource, as findings name it.</param>
    /// <param name="all">All resources of its environment.</param>
    /// <returns>The setting's path; empty, for all settings, when none is nearer.</returns>
    internal static string Of(string resource, DeclaredEnvironment all) => all.Resources.Where(declared => declared.Name.ShortText == resource)
        .SelectMany(declared => all.Around(declared).Prepend(declared))
        .Select(declared => Of(declared.Name, all.Environment))
        .FirstOrDefault(path => path is not null) ?? "";

    private static string? Of(ResourceAddress name, string environment) => name.Type switch
    {
        ResourceTypes.Pool => $"pools.{Rest(name, $"{environment}-")}",
        ResourceTypes.PrivateNetwork => "network",
        ResourceTypes.ControlPlane => "controlPlane",
        ResourceTypes.AccessEntries => "access",
        ResourceTypes.AccessEntry or ResourceTypes.AccessPolicyAssociation => $"access.{Rest(name, $"{environment}-access-")}",
        ResourceTypes.ImageRepositories => "repositories",
        ResourceTypes.NodeAddOns or ResourceTypes.ClusterAddOns => "release",
        ResourceTypes.WrittenCharts => "charts",
        ResourceTypes.WorkloadNamespace when name.Name.StartsWith(Namespaces(environment), StringComparison.Ordinal) => $"namespaces.{Rest(name, Namespaces(environment))}",
        ResourceTypes.WorkloadService => $"services.{Rest(name, $"{environment}-")}",
        ResourceTypes.Extension => $"extensions.{Rest(name, $"{environment}-ext-")}",
        ResourceTypes.Headroom => "clusterServices.headroom",
        ResourceTypes.AdmissionPolicies => "admission",
        ResourceTypes.ClusterBaseline => "clusterServices",
        ResourceTypes.AwsProvider => "account",
        _ => null,
    };

    private static string Namespaces(string environment) => $"{environment}-baseline-namespace-";

    private static string Rest(ResourceAddress name, string prefix) => name.Name.StartsWith(prefix, StringComparison.Ordinal) ? name.Name[prefix.Length..] : name.Name;
}
