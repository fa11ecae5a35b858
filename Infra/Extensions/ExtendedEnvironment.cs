using Infra.Baseline;
using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Network;
using Infra.Nodes;
using Pulumi;

namespace Infra.Extensions;

/// <summary>What an extension is given: the environment, and where to declare.</summary>
public sealed record ExtendedEnvironment
{
    /// <summary>The environment's name and settings.</summary>
    public required EnvironmentDefinition Definition { get; init; }

    /// <summary>With what the name of every resource of the extension begins, for example <c>dev-ext-orders</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The component to be the parent of what the extension declares; it hands on the AWS provider.</summary>
    public required ComponentResource Parent { get; init; }

    /// <summary>The KMS keys.</summary>
    public required Keys Keys { get; init; }

    /// <summary>The VPC and its subnets.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>The control plane; <see cref="ControlPlane.IdentityOf(EnvironmentSettings, string, string)"/> begins a <see cref="PodIdentity"/>.</summary>
    public required ControlPlane ControlPlane { get; init; }

    /// <summary>The role of all servers.</summary>
    public required ServiceRole NodeRole { get; init; }

    /// <summary>The pools of servers.</summary>
    public required IReadOnlyDictionary<PoolName, Pool> Pools { get; init; }

    /// <summary>What every cluster has before the first workload comes; what needs namespaces or controllers depends on it.</summary>
    public required ClusterBaseline Baseline { get; init; }

    /// <summary>Where Kubernetes objects are declared: <see cref="KubernetesScope.In"/> gives their options.</summary>
    public required KubernetesScope Cluster { get; init; }

    /// <summary>What the stack file says under the extension's name; <see cref="Settings"/> reads it into a record.</summary>
    public required FreeMap Written { get; init; }

    /// <summary>The options of a resource in AWS.</summary>
    /// <param name="after">What has to be there first, beside what its inputs refer to.</param>
    public CustomResourceOptions InAws(params IEnumerable<Resource> after) => new() { Parent = Parent, DependsOn = after.ToArray() };

    /// <summary>Reads the extension's settings from the stack file, as strictly as all others are read.</summary>
    /// <typeparam name="T">A record: required properties are keys that have to be there, and a key without a property is an error.</typeparam>
    /// <param name="validate">Everything that is wrong with the values, with paths within the extension's settings; without it, nothing is.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="UserException">Something is wrong; all of it is reported.</exception>
    public T Settings<T>(Func<T, IEnumerable<Finding>>? validate = null)
    {
        try
        {
            return SettingsDocument.Read($"{Written}", validate ?? (_ => []));
        }
        catch (UserException exception)
        {
            throw new UserException([.. exception.Findings.Select(finding => finding with { Path = finding.Path is { Length: > 0 } path ? $"{Place}.{path}" : Place })]);
        }
    }

    private string Place => $"extensions.{Parent.GetResourceName()[$"{Definition.Name}-ext-".Length..]}";
}
