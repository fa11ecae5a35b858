using Infra.Model.Lifecycle;
using Infra.Model.Servers;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Proofs;

/// <summary>What a test is run against: a version of a service, or a generation of servers.</summary>
public sealed record ProofTarget
{
    private ProofTarget()
    {
    }

    /// <summary>The environment.</summary>
    public required EnvironmentName Environment { get; init; }

    /// <summary>The service as <c>namespace/service</c>, or the pool.</summary>
    public required string Of { get; init; }

    /// <summary>The name of the version's objects, or of the generation.</summary>
    public required string Name { get; init; }

    /// <summary>The hash that the name ends with.</summary>
    public required string Hash { get; init; }

    /// <summary>Where it stands in the settings, for example <c>services.shop.api.versions[1]</c>.</summary>
    public required string Place { get; init; }

    /// <summary>The image of a version with registry and digest; <see langword="null"/> for servers.</summary>
    public string? Image { get; init; }

    /// <summary>The environment variables that tell a command where the target is.</summary>
    public required ImmutableSortedDictionary<string, string> Variables { get; init; }

    /// <summary>The file of the evidence, from the project's folder.</summary>
    public string File => $"evidence/{Environment}/{Of}-{Hash}.json";

    /// <summary>What is in test.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="of">A service as <c>namespace/service</c>, or a pool.</param>
    /// <returns>The versions or generations: several where a pool spreads per zone; none when nothing of the name is in test.</returns>
    public static IEnumerable<ProofTarget> InTest(EnvironmentDefinition environment, string of) =>
    [
        .. from service in environment.Settings.AllServices()
           where service.ToString() == of
           from target in OfService(environment, service, index => service.Settings.Versions[index].Stage == Stage.Test)
           select target,
        .. from pool in environment.Settings.Pools
           where pool.Key.ToString() == of
           from target in OfPool(environment, pool.Key, index => pool.Value.Generations[index].Stage == Stage.Test)
           select target,
    ];

    /// <summary>What a change takes from test to enabled.</summary>
    /// <param name="before">The environment before.</param>
    /// <param name="after">The environment afterwards.</param>
    /// <returns>The versions of services, then the generations of pools.</returns>
    public static IEnumerable<(ProofTarget Target, bool IsService)> Enabled(EnvironmentDefinition before, EnvironmentDefinition after) =>
    [
        .. from service in after.Settings.AllServices()
           from old in before.Settings.AllServices()
           where (old.Namespace, old.Name) == (service.Namespace, service.Name)
           let enabled = VersionStep.Of(old.Settings, service.Settings).Where(step => (step.Before?.Stage, step.After?.Stage) == (Stage.Test, Stage.Enabled)).Select(step => step.Index).ToList()
           from target in OfService(after, service, enabled.Contains)
           select (target, true),
        .. from pool in after.Settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal)
           where before.Settings.Pools.ContainsKey(pool.Key)
           let enabled = GenerationStep.Of(before.Settings.Pools[pool.Key], pool.Value).Where(step => (step.Before?.Stage, step.After?.Stage) == (Stage.Test, Stage.Enabled)).Select(step => step.Index).ToList()
           from target in OfPool(after, pool.Key, enabled.Contains)
           select (target, false),
    ];

    /// <summary>The versions of a service.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="service">The service.</param>
    /// <param name="isMeant">Whether the version at an index is one of them.</param>
    /// <returns>The versions.</returns>
    public static IEnumerable<ProofTarget> OfService(EnvironmentDefinition environment, DeclaredService service, Func<int, bool> isMeant) =>
        from item in PlannedService.Of(environment, service).Versions.Index()
        where isMeant(item.Index)
        select OfVersion(environment, service, item.Item, $"{service.Path}.versions[{item.Index}]");

    private static ProofTarget OfVersion(EnvironmentDefinition environment, DeclaredService service, PlannedVersion version, string place) => new()
    {
        Environment = environment.Name,
        Of = service.ToString(),
        Name = version.Name,
        Hash = version.Hash,
        Place = place,
        Image = version.Specification.Image,
        Variables = With(
            environment, service.ToString(), version.Name, version.Hash,
            ("INFRA_ADDRESS", $"http://{version.Name}.{service.Namespace}.svc:{version.Specification.Port}"),
            ("INFRA_HEADER", service.Settings.Expose is null ? null : $"{LoadBalancing.Header}: {version.Hash}"),
            ("INFRA_NAMESPACE", service.Namespace.ToString()),
            ("INFRA_URL", service.Settings.Expose is { } expose ? $"https://{expose.Host}{expose.Path}" : null)),
    };

    private static IEnumerable<ProofTarget> OfPool(EnvironmentDefinition environment, PoolName pool, Func<int, bool> isMeant) =>
        from item in environment.Settings.Pools[pool].Generations.Index()
        where isMeant(item.Index)
        from generation in PlannedGeneration.Of(environment, pool)
        where generation.Settings == item.Item
        let hash = generation.Name[^ContentHash.Length..]
        select new ProofTarget
        {
            Environment = environment.Name,
            Of = pool.ToString(),
            Name = generation.Name,
            Hash = hash,
            Place = $"pools.{pool}.generations[{item.Index}]",
            Variables = With(environment, pool.ToString(), generation.Name, hash, ("INFRA_NODES", $"{NodeLabels.Generation}={generation.Name}")),
        };

    private static ImmutableSortedDictionary<string, string> With(EnvironmentDefinition environment, string of, string name, string hash, params (string Name, string? Value)[] others)
    {
        (string Name, string? Value)[] all = [("INFRA_ENVIRONMENT", environment.Name.ToString()), ("INFRA_HASH", hash), ("INFRA_NAME", name), ("INFRA_TARGET", of), .. others];
        return all.SelectMany(variable => variable.Value is { } value ? ((string, string)[])[(variable.Name, value)] : [])
            .ToImmutableSortedDictionary(variable => variable.Item1, variable => variable.Item2, StringComparer.Ordinal);
    }
}
