using Infra.Model.Rules;

namespace Infra.Model.Environments;

/// <summary>The setting that most of a resource follows from, where a stack file has one.</summary>
internal static class SettingBehind
{
    /// <summary>The setting behind a resource.</summary>
    /// <param name="resource">The resource, as findings name it.</param>
    /// <param name="all">All resources of its environment.</param>
    /// <returns>The setting's path; empty, for all settings, when none is nearer.</returns>
    internal static string Of(string resource, DeclaredEnvironment all) => all.Resources.Where(declared => declared.Name.ToString() == resource)
        .SelectMany(declared => all.Around(declared).Prepend(declared))
        .Select(declared => Of(declared.Name, all.Environment))
        .FirstOrDefault(path => path is not null) ?? "";

    private static string? Of(ResourceName name, string environment) => name.Type switch
    {
        "infra:nodes:Pool" => $"pools.{Rest(name, $"{environment}-")}",
        "infra:network:PrivateNetwork" => "network",
        "infra:cluster:ControlPlane" => "controlPlane",
        "infra:cluster:AccessEntries" => "access",
        "aws:eks/accessEntry:AccessEntry" or "aws:eks/accessPolicyAssociation:AccessPolicyAssociation" => $"access.{Rest(name, $"{environment}-access-")}",
        "infra:registry:ImageRepositories" => "repositories",
        "infra:addons:NodeAddOns" or "infra:addons:ClusterAddOns" => "release",
        "infra:baseline:WorkloadNamespace" when name.Name.StartsWith(Namespaces(environment), StringComparison.Ordinal) => $"namespaces.{Rest(name, Namespaces(environment))}",
        "infra:baseline:Headroom" => "clusterServices.headroom",
        "infra:baseline:AdmissionPolicies" => "admission",
        "infra:baseline:ClusterBaseline" => "clusterServices",
        "pulumi:providers:aws" => "account",
        _ => null,
    };

    private static string Namespaces(string environment) => $"{environment}-baseline-namespace-";

    private static string Rest(ResourceName name, string prefix) => name.Name.StartsWith(prefix, StringComparison.Ordinal) ? name.Name[prefix.Length..] : name.Name;
}
