using System.Collections.Immutable;
using Infra.AddOns;
using Infra.Baseline;
using Infra.Cluster;
using Infra.Enforcement;
using Infra.Extensions;
using Infra.Identity;
using Infra.Model.Findings;
using Infra.Model.Policies;
using Infra.Model.Rules;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values;
using Infra.Network;
using Infra.Nodes;
using Infra.Registry;
using Infra.Services;
using Pulumi;
using Pulumi.Aws.Inputs;

namespace Infra;

/// <summary>One environment, declared whole: the composition root of the program.</summary>
public sealed class EnvironmentStack : Stack
{
    /// <summary>Declares the environment that the stack's configuration describes.</summary>
    /// <exception cref="RunException">The configuration is missing or wrong; everything that is wrong is reported.</exception>
    public EnvironmentStack()
        : this(new ProgramRules(StackDefinition.Read(), RuleSet.All))
    {
    }

    /// <summary>Declares an environment for those who judge it themselves: no rule is enforced.</summary>
    /// <param name="environment">What it is called and what it consists of.</param>
    /// <param name="observers">See every resource, with its inputs and options, before it is registered.</param>
    public EnvironmentStack(EnvironmentDefinition environment, params IEnumerable<ResourceTransformation> observers)
        : this(environment, rules: null, observers)
    {
    }

    /// <summary>Declares an environment and holds it to rules.</summary>
    /// <param name="rules">The rules, and the environment.</param>
    /// <param name="observers">See every resource before the rules do.</param>
    internal EnvironmentStack(ProgramRules rules, params IEnumerable<ResourceTransformation> observers)
        : this(rules.Definition, rules, observers)
    {
    }

    private EnvironmentStack(EnvironmentDefinition environment, ProgramRules? rules, IEnumerable<ResourceTransformation> observers)
        : base(new StackOptions { ResourceTransformations = rules is null ? [.. observers] : [.. observers, rules.Observe] })
    {
        var (name, settings) = environment;

        var provider = new Pulumi.Aws.Provider(
            $"{name}-aws",
            new Pulumi.Aws.ProviderArgs
            {
                Region = settings.Region.ToString(),
                AllowedAccountIds = { settings.Account.ToString() },
                DefaultTags = new ProviderDefaultTagsArgs { Tags = DefaultTags(name, settings) },
            });
        ComponentResourceOptions Options() => new() { Provider = provider };

        var keys = new Keys($"{name}-keys", settings, Options());
        var repositories = keys.Images is { } imageKey ? new ImageRepositories($"{name}-images", name, settings, imageKey, Options()) : null;
        var network = new PrivateNetwork($"{name}-network", settings, keys, Options());
        var controlPlane = new ControlPlane(
            $"{name}-cluster",
            new ControlPlaneArgs { Environment = name, Settings = settings, Provider = provider, Network = network, Keys = keys },
            Options());
        var access = new AccessEntries($"{name}-access", settings, controlPlane, Options());

        var nodeRole = new ServiceRole(
            $"{name}-node",
            new ServiceRoleArgs
            {
                Description = $"The servers of {name}",
                Trust = PolicyDocument.TrustedBy("ec2.amazonaws.com", "sts:AssumeRole"),
                Settings = settings,
                ManagedPolicies = [.. RolePolicies.OfNodes, .. settings.NodeRolePolicies.Select(policy => $"{policy}")],
            },
            Options());

        var nodeAddOns = new NodeAddOns($"{name}-node-addons", settings, controlPlane, Options());
        var pools = new List<(PoolName Name, Pool Pool)>();
        foreach (var pool in settings.Pools.Keys.OrderBy(pool => pool.ToString(), StringComparer.Ordinal))
        {
            pools.Add((pool, new Pool(
                $"{name}-{pool}",
                new PoolArgs
                {
                    Name = pool,
                    Environment = environment,
                    ControlPlane = controlPlane,
                    Network = network,
                    Keys = keys,
                    Role = nodeRole,
                    After = [nodeAddOns],
                },
                Options())));
        }

        var clusterAddOns = new ClusterAddOns(
            $"{name}-addons",
            new ClusterAddOnsArgs { Environment = name, Settings = settings, ControlPlane = controlPlane, Keys = keys, After = ServersForAll(settings, pools) },
            Options());

        var kubernetes = new Pulumi.Kubernetes.Provider(
            $"{name}-kubernetes",
            new Pulumi.Kubernetes.ProviderArgs
            {
                KubeConfig = controlPlane.Kubeconfig,
                // Says that it is the same cluster whatever else changes in the kubeconfig.
                ClusterIdentifier = controlPlane.DeclaredName,
                EnableServerSideApply = true,
            },
            // Objects need somebody who may declare them, and pods need servers.
            new CustomResourceOptions { DependsOn = { access, clusterAddOns } });
        var scope = new KubernetesScope(kubernetes, controlPlane);
        var baselineArgs = new BaselineArgs { Environment = name, Settings = settings, Network = network, Keys = keys, Scope = scope };
        var baseline = new ClusterBaseline($"{name}-baseline", baselineArgs, Options());
        if (settings.Charts.Count > 0) _ = new WrittenCharts($"{name}-charts", baselineArgs, baseline, Options());

        try
        {
            Extension.AddAll(
                environment,
                (extensionName, parent, written) => new ExtendedEnvironment
                {
                    Definition = environment,
                    Name = extensionName,
                    Parent = parent,
                    Keys = keys,
                    Network = network,
                    ControlPlane = controlPlane,
                    NodeRole = nodeRole,
                    Pools = pools.ToDictionary(pool => pool.Name, pool => pool.Pool),
                    Baseline = baseline,
                    Cluster = scope,
                    Written = written,
                },
                Options);
        }
        catch (UserException exception) when (rules is not null)
        {
            throw StackDefinition.Refusal(name.ToString(), exception);
        }

        foreach (var service in PlannedService.Of(environment))
        {
            _ = new WorkloadService(
                // A dot, which neither name can have, so that no two services share a name here.
                $"{name}-{service.Service.Namespace}.{service.Service.Name}",
                new WorkloadServiceArgs { Environment = environment, Service = service, Baseline = baseline, Scope = scope },
                Options());
        }

        ClusterName = controlPlane.Name;
        ClusterEndpoint = controlPlane.Endpoint;
        Kubeconfig = controlPlane.Kubeconfig;
        NodeRoleArn = nodeRole.Role.Arn;
        RepositoryUrls = repositories?.Urls ?? Output.Create(ImmutableDictionary<string, string>.Empty);
        VpcId = network.VpcId;
        PrivateSubnetIds = Output.All(network.Subnets.Select(zone => zone.Private.Id));
        PublicSubnetIds = Output.All(network.Subnets.Select(zone => zone.Public.Id));

        rules?.Report();
    }

    /// <summary>The name of the cluster.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>The address of the Kubernetes API.</summary>
    [Output("clusterEndpoint")]
    public Output<string> ClusterEndpoint { get; private set; }

    /// <summary>The access to the Kubernetes API for whoever is named in the settings; secret.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>The ARN of the role that servers have.</summary>
    [Output("nodeRoleArn")]
    public Output<string> NodeRoleArn { get; private set; }

    /// <summary>Where images are pushed to, by the repository's name in the settings.</summary>
    [Output("repositoryUrls")]
    public Output<ImmutableDictionary<string, string>> RepositoryUrls { get; private set; }

    /// <summary>The id of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>The ids of the private subnets, in the order of the zones' indexes.</summary>
    [Output("privateSubnetIds")]
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; private set; }

    /// <summary>The ids of the public subnets, in the order of the zones' indexes.</summary>
    [Output("publicSubnetIds")]
    public Output<ImmutableArray<string>> PublicSubnetIds { get; private set; }

    // What runs for the whole cluster tolerates no taint, so only pools without taints can hold it. The other pools may take longer, as
    // spot servers do, or have no server at all.
    private static ImmutableArray<Resource> ServersForAll(EnvironmentSettings settings, IReadOnlyCollection<(PoolName Name, Pool Pool)> pools)
    {
        var open = pools.Where(pool => settings.Pools[pool.Name].TakesEveryPod()).ToList();
        return [.. (open.Count > 0 ? open : pools).Select(pool => pool.Pool)];
    }

    private static InputMap<string> DefaultTags(EnvironmentName name, EnvironmentSettings settings)
    {
        var tags = new InputMap<string>();
        foreach (var (key, value) in settings.TagsOf(name)) tags.Add(key, value);

        return tags;
    }
}
