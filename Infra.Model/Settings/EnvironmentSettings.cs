using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Model.Releases;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings;

/// <summary>Everything that makes one environment what it is: the content of <c>infra:environment</c> in its stack file.</summary>
public sealed record EnvironmentSettings
{
    /// <summary>The name of the settings in a stack file.</summary>
    public const string ConfigKey = "environment";

    /// <summary>
    /// The name of the account in a stack file, beside the settings, where <c>pulumi new</c> writes what it was told. It stands in the
    /// place of the account that the settings name, wherever they name it.
    /// </summary>
    public const string AccountKey = "account";

    // A setting without a value is one that is not there.
    private static readonly JsonSerializerOptions WriteOptions = new(ValueJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The only AWS account the environment may be deployed to; the provider refuses any other.</summary>
    [Setting(SettingEffect.OtherCluster, "111111111111", "222222222222", "012345678901")]
    public required AccountId Account { get; init; }

    /// <summary>
    /// The other environments that are deployed to the same account; without it, there are none. Each of them names this one too,
    /// so that every file tells who else is touched by what is done to the account.
    /// </summary>
    [Setting(SettingEffect.SameServers, "test", "staging")]
    public IReadOnlyList<EnvironmentName> SharesAccountWith { get; init; } = [];

    /// <summary>The AWS region of every resource.</summary>
    [Setting(SettingEffect.OtherCluster, "eu-central-1", "eu-west-1")]
    public required AwsRegion Region { get; init; }

    /// <summary>The release that the control plane runs.</summary>
    [Setting(SettingEffect.SameServers, "2026-10")]
    public required ReleaseName Release { get; init; }

    /// <summary>
    /// How many days old the image of enabled servers may be, 7 to 365; without it, 45. An older one is a warning of
    /// <c>./infractl check</c>, which the nightly workflow reports with the next move.
    /// </summary>
    [Setting(SettingEffect.SameServers, 60, 30)]
    public int ImageAgeDays { get; init; } = 45;

    /// <summary>
    /// Whether the cluster, the network and the keys refuse to be deleted, by Pulumi (<c>protect</c>) and, for the cluster, by
    /// AWS (deletion protection). An environment that can be thrown away says <see langword="false"/>. Pulumi protects servers that are
    /// enabled, namespaces and image repositories whatever is written here.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public required bool DeletionProtection { get; init; }

    /// <summary>Whether the environment is about to be destroyed: nothing of it is protected then, by Pulumi or by AWS.</summary>
    [Setting(SettingEffect.SameServers)]
    public bool Teardown { get; init; }

    /// <summary>The policy that bounds what every role of the environment may do; without it, none does.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:iam::111111111111:policy/boundary", "arn:aws:iam::111111111111:policy/other")]
    public PolicyArn? PermissionsBoundary { get; init; }

    /// <summary>The private network.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary>The Kubernetes control plane.</summary>
    public required ControlPlaneSettings ControlPlane { get; init; }

    /// <summary>
    /// Who may use the Kubernetes API, by a name of your choice. Nobody else may, not even who creates the cluster, so the role
    /// that deploys is one of them.
    /// </summary>
    public required IReadOnlyDictionary<string, AccessSettings> Access { get; init; }

    /// <summary>The pools of servers by name; at least one.</summary>
    public required IReadOnlyDictionary<PoolName, PoolSettings> Pools { get; init; }

    /// <summary>
    /// Policies of IAM for the role of all servers, of AWS or of the environment's account, at most eight beside the program's own. Every pod can
    /// take the role of its server, so rule SEC013 reports each, and wants an exemption with its reason and end.
    /// </summary>
    [Setting(SettingEffect.SameServers, "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore", "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy")]
    public IReadOnlyList<PolicyArn> NodeRolePolicies { get; init; } = [];

    /// <summary>EKS add-ons beside those of the release, by their names in EKS; without them there are no others.</summary>
    public IReadOnlyDictionary<AddOnName, AddOnSettings> AddOns { get; init; } = new Dictionary<AddOnName, AddOnSettings>();

    /// <summary>Helm charts beside those of the release, by the names of their Helm releases; without them there are no others.</summary>
    public IReadOnlyDictionary<ChartName, ChartSettings> Charts { get; init; } = new Dictionary<ChartName, ChartSettings>();

    /// <summary>
    /// The extensions in C# that the environment has (<c>extensions/</c>), each with the settings that the extension itself reads; without any,
    /// none is declared.
    /// </summary>
    [Setting(SettingEffect.SameServers, """{"retentionDays":4}""", """{"retentionDays":7}""")]
    public IReadOnlyDictionary<ExtensionName, FreeMap> Extensions { get; init; } = new Dictionary<ExtensionName, FreeMap>();

    /// <summary>What runs in the cluster for all workloads.</summary>
    public required ClusterServiceSettings ClusterServices { get; init; }

    /// <summary>The namespaces of the workloads by name, each with its bounds; without them there are none.</summary>
    public IReadOnlyDictionary<NamespaceName, NamespaceSettings> Namespaces { get; init; } = new Dictionary<NamespaceName, NamespaceSettings>();

    /// <summary>The services of each namespace by name; without them there are none.</summary>
    public IReadOnlyDictionary<NamespaceName, IReadOnlyDictionary<ServiceName, ServiceSettings>> Services { get; init; } =
        new Dictionary<NamespaceName, IReadOnlyDictionary<ServiceName, ServiceSettings>>();

    /// <summary>What pods may run in the namespaces of the workloads.</summary>
    public required AdmissionSettings Admission { get; init; }

    /// <summary>
    /// The image repositories, each by its name alone (<c>shop/api</c>) or as a map; without them there are none.
    /// </summary>
    public IReadOnlyList<RepositorySettings> Repositories { get; init; } = [];

    /// <summary>Who pulls images from whose repositories; without it, pods pull from those of this environment, and nobody else does.</summary>
    public ImagesSettings? Images { get; init; }

    /// <summary>What must have been tested before it is enabled; without it, nothing.</summary>
    public EvidenceSettings? Evidence { get; init; }

    /// <summary>What need not keep which rules; without exemptions, everything keeps all.</summary>
    public IReadOnlyList<ExemptionSettings> Exemptions { get; init; } = [];

    /// <summary>What the environment may cost; without it, anything.</summary>
    public BudgetSettings? Budget { get; init; }

    /// <summary>Tags for every resource beside the program's own, for example a cost centre; without them there are no others.</summary>
    [Setting(SettingEffect.SameServers, "platform", "other", "")]
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the cluster, the network and the keys are protected from deletion.</summary>
    public bool ProtectsCluster() => DeletionProtection && !Teardown;

    /// <summary>Whether a generation of servers is protected from deletion and replacement: while it takes load.</summary>
    /// <param name="generation">The generation.</param>
    public bool Protects(GenerationSettings generation) => generation.Stage == Stage.Enabled && !Teardown;

    /// <summary>Whether a version of a service is protected from deletion and replacement: while it has a share of the traffic or a floor.</summary>
    /// <param name="version">The version.</param>
    public bool Protects(VersionSettings version) => version.Stage == Stage.Enabled && !Teardown;

    /// <summary>Whether a namespace is protected from deletion.</summary>
    /// <param name="space">The namespace.</param>
    public bool Protects(NamespaceSettings space) => !space.Retiring && !Teardown;

    /// <summary>Whether an image repository is protected from deletion.</summary>
    /// <param name="repository">The repository.</param>
    public bool Protects(RepositorySettings repository) => !repository.Retiring && !Teardown;

    /// <summary>Reads and checks settings.</summary>
    /// <param name="json">The settings as JSON, which is how Pulumi hands a structured configuration value to the program.</param>
    /// <returns>Settings in which every reference resolves and every value is within its bounds.</returns>
    /// <param name="account">The account to put in the place of the one that the settings name; <see langword="null"/> to keep that.</param>
    /// <exception cref="UserException">Something is wrong; all of it is reported.</exception>
    public static EnvironmentSettings Parse(string json, string? account = null)
    {
        if (ReleaseCatalogue.Findings is { IsEmpty: false } broken) throw new UserException(broken);

        var settings = SettingsDocument.Read<EnvironmentSettings>(json, settings =>
        [
            .. Require.That(account is null || AccountId.TryParse(account, out _), AccountKey, $"infra:account \"{account}\"", $"write {AccountId.Expected}"),
            .. Placed(settings).Validate(),
        ]);
        return ServiceReferences.Validate(settings).Concat(ChartOrder.Validate(settings)).ToList() is { Count: > 0 } findings ? throw new UserException(findings) : Placed(settings);

        EnvironmentSettings Placed(EnvironmentSettings settings) => AccountId.TryParse(account ?? "", out var other) ? settings.In(other) : settings;
    }

    /// <summary>Writes the settings as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>A document with the settings that have a value, defaults included, maps in the order they were written.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, WriteOptions);

    /// <summary>The settings with other generations of one pool.</summary>
    /// <param name="name">The pool.</param>
    /// <param name="generations">Its generations.</param>
    /// <returns>The settings, which are not checked.</returns>
    public EnvironmentSettings With(PoolName name, IReadOnlyList<GenerationSettings> generations) => this with
    {
        Pools = Pools.ToDictionary(pool => pool.Key, pool => pool.Key == name ? pool.Value with { Generations = generations } : pool.Value),
    };

    /// <summary>The tags of everything that AWS has of the environment, what controllers in the cluster make included.</summary>
    /// <param name="name">The environment's name.</param>
    /// <returns>The environment's own tag and <see cref="Tags"/>, in ordinal order of their keys.</returns>
    public IReadOnlyDictionary<string, string> TagsOf(EnvironmentName name) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Tags).SetItem("infra:environment", name.ToString());

    /// <summary>All services.</summary>
    /// <returns>The services, namespaces and names in ordinal order.</returns>
    public IEnumerable<DeclaredService> AllServices() =>
        from space in Services.OrderBy(space => space.Key.ToString(), StringComparer.Ordinal)
        from service in space.Value.OrderBy(service => service.Key.ToString(), StringComparer.Ordinal)
        select new DeclaredService(space.Key, service.Key, service.Value);

    /// <summary>The service that a reference means.</summary>
    /// <param name="space">The namespace in which the reference stands.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>The service; <see langword="null"/> if there is none.</returns>
    public DeclaredService? Find(NamespaceName space, ServiceReference reference) => AllServices().FirstOrDefault(service =>
        service.Namespace.ToString() == (reference.Namespace ?? space.ToString()) && service.Name.ToString() == reference.Name);

    /// <summary>The settings with one service changed.</summary>
    /// <param name="space">The service's namespace.</param>
    /// <param name="name">The service's name.</param>
    /// <param name="service">What it is to be.</param>
    /// <returns>The settings, which are not checked.</returns>
    public EnvironmentSettings With(NamespaceName space, ServiceName name, ServiceSettings service) => this with
    {
        Services = Services.ToDictionary(
            other => other.Key,
            other => other.Key != space
                ? other.Value
                : (IReadOnlyDictionary<ServiceName, ServiceSettings>)other.Value.ToDictionary(item => item.Key, item => item.Key == name ? service : item.Value)),
    };

    // The account stands in these places; digits like it elsewhere, in a tag, are not the account.
    private EnvironmentSettings In(AccountId account) => this with
    {
        Account = account,
        PermissionsBoundary = PermissionsBoundary is { } boundary && boundary.Account == Account ? boundary.In(account) : PermissionsBoundary,
        Access = Access.ToDictionary(
            access => access.Key,
            access => access.Value.Role.Account == Account ? access.Value with { Role = access.Value.Role.In(account) } : access.Value),
        NodeRolePolicies = [.. NodeRolePolicies.Select(policy => policy.Account == Account ? policy.In(account) : policy)],
        AddOns = AddOns.ToDictionary(addOn => addOn.Key, addOn => addOn.Value with { Identity = addOn.Value.Identity?.In(Account, account) }),
        Charts = Charts.ToDictionary(chart => chart.Key, chart => chart.Value with { Identity = chart.Value.Identity?.In(Account, account) }),
    };

    private IEnumerable<Finding> Validate()
    {
        var network = Network.Validate("network", Region).ToList();
        var pools = Pools.SelectMany(pool => pool.Value.Validate($"pools.{pool.Key}", this)).ToList();

        return
        [
            .. Require.FilledIn("account", Account, Account),
            .. PermissionsBoundary is { } boundary ? RolePolicies.Validate("permissionsBoundary", boundary, this) : [],
            .. Require.Distinct("sharesAccountWith", SharesAccountWith, "environment"),
            .. Require.Published("release", Release),
            .. Require.Within(ImageAgeDays, 7, 365, "imageAgeDays", "days"),
            .. network,
            // What is computed from network and pools means something only where both are right.
            .. network.Count + pools.Count == 0 ? AddressBudget.Validate("network", this) : [],
            .. ControlPlane.Validate("controlPlane", Network),
            .. Require.That(
                Access.Values.Any(access => access.Policy == AccessPolicy.ClusterAdmin),
                "access",
                "no role with the policy clusterAdmin",
                "add the deployment role, or the cluster cannot be set up"),
            .. Access.SelectMany(access => access.Value.Validate($"access.{access.Key}", Region)),
            .. Access.Index().SelectMany(item => Access.Values.Take(item.Index).Index().Where(earlier => earlier.Item.Role == item.Item.Value.Role).Take(1).Select(earlier => new Finding(
                $"access.{item.Item.Key}.role",
                $"\"{item.Item.Value.Role}\" again, which {Access.Keys.ElementAt(earlier.Index)} has",
                "EKS takes a role once, so keep one of them, with the wider policy"))),
            .. Require.That(Pools.Count > 0, "pools", "no pool", "add at least one"),
            .. pools,
            .. RolePolicies.ValidateOfNodes("nodeRolePolicies", this),
            .. AddOns.SelectMany(addOn => addOn.Value.Validate($"addOns.{addOn.Key}", addOn.Key, this)),
            .. Charts.SelectMany(chart => chart.Value.Validate($"charts.{chart.Key}", chart.Key, this)),
            .. ClusterServices.Validate("clusterServices"),
            .. Namespaces.SelectMany(space => space.Value.Validate($"namespaces.{space.Key}", space.Key)),
            .. AllServices().SelectMany(service => service.Settings.Validate(service.Path, this)),
            .. Admission.Validate("admission"),
            .. Require.Distinct("repositories", [.. Repositories.Select(repository => repository.Name)], "repository"),
            .. Images?.Validate("images", this) ?? [],
            .. Evidence?.Validate("evidence") ?? [],
            .. Exemptions.Index().SelectMany(item => item.Item.Validate($"exemptions[{item.Index}]")),
            .. Budget?.Validate("budget") ?? [],
            .. TagRules.Validate("tags", Tags),
        ];
    }
}
