using Infra.Values;

namespace Infra.Settings;

/// <summary>Everything that makes one environment what it is: the content of <c>infra:environment</c> in its stack file.</summary>
public sealed record EnvironmentSettings
{
    /// <summary>The name of the settings in a stack file.</summary>
    public const string ConfigKey = "environment";

    /// <summary>The only AWS account the environment may be deployed to; the provider refuses any other.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The AWS region of every resource.</summary>
    public required AwsRegion Region { get; init; }

    /// <summary>The release that the control plane runs.</summary>
    public required ReleaseName Release { get; init; }

    /// <summary>
    /// Whether the cluster, the network and the keys refuse to be deleted, by Pulumi (<c>protect</c>) and, for the cluster, by
    /// AWS (deletion protection). An environment that can be thrown away says <see langword="false"/>.
    /// </summary>
    public required bool DeletionProtection { get; init; }

    /// <summary>The private network.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>The Kubernetes control plane.</summary>
    public required ControlPlaneSettings ControlPlane { get; init; }

    /// <summary>The pools of servers by name; at least one.</summary>
    public required IReadOnlyDictionary<PoolName, PoolSettings> Pools { get; init; }

    /// <summary>Tags for every resource beside the program's own, for example a cost centre; without them there are no others.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads and checks settings.</summary>
    /// <param name="json">The settings as JSON, which is how Pulumi hands a structured configuration value to the program.</param>
    /// <returns>Settings in which every reference resolves and every value is within its bounds.</returns>
    /// <exception cref="SettingsException">Something is wrong; all of it is reported.</exception>
    public static EnvironmentSettings Parse(string json)
    {
        var settings = SettingsDocument.Read<EnvironmentSettings>(json);
        var findings = settings.Validate().ToList();

        return findings.Count == 0 ? settings : throw new SettingsException(findings);
    }

    private IEnumerable<Finding> Validate() =>
    [
        .. Check.Published("release", Release),
        .. Network.Validate("network", Region),
        .. ControlPlane.Validate("controlPlane"),
        .. Check.That(Pools.Count > 0, "pools", "found no pool; add at least one"),
        .. Pools.SelectMany(pool => pool.Value.Validate($"pools.{pool.Key}", this)),
        .. Tags.SelectMany(tag => TagRules.Validate($"tags.{tag.Key}", tag.Key, tag.Value)),
    ];
}
