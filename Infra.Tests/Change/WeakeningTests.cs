using System.Collections.Concurrent;
using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Change;

/// <summary>Each setting that has a direction, changed both ways: one way has a row that says what is lost, the other has none.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class WeakeningTests
{
    private static readonly ConcurrentDictionary<string, EnvironmentPlan> Plans = new(StringComparer.Ordinal);

    /// <summary>A setting, the value that takes something away from the other, and what is lost.</summary>
    public static TheoryData<string, string, string, LossKind> Directions => new()
    {
        { "pools.general.capacity.max", "4", "5", LossKind.Capacity },
        { "pools.general.capacity.min", "1", "2", LossKind.Capacity },
        { "clusterServices.coreDns.max", "3", "4", LossKind.Capacity },
        { "clusterServices.coreDns.min", "2", "3", LossKind.Capacity },
        { "clusterServices.headroom.replicas", "1", "2", LossKind.Capacity },
        { "namespaces.shop.cpu", "9", "10", LossKind.Capacity },
        { "namespaces.shop.memoryGiB", "9", "20", LossKind.Capacity },
        { "namespaces.shop.pods", "9", "30", LossKind.Capacity },
        { "namespaces.shop.loadBalancers", "1", "2", LossKind.Capacity },
        { "namespaces.shop.nodePorts", "1", "2", LossKind.Capacity },
        { "namespaces.shop.storageGiB", "1", "2", LossKind.Capacity },
        { "namespaces.shop.volumeClaims", "1", "2", LossKind.Capacity },
        { "clusterServices.headroom.cpuMillis", "900", "1000", LossKind.Capacity },
        { "clusterServices.headroom.memoryMiB", "1024", "2048", LossKind.Capacity },
        { "clusterServices.autoscaler.memoryMiB", "600", "700", LossKind.Capacity },
        { "clusterServices.loadBalancerController.memoryMiB", "256", "1024", LossKind.Capacity },
        { "network.nat", "\"single\"", "\"perZone\"", LossKind.Addresses },
        { "network.endpoints", """["ecrApi"]""", """["ecrApi", "ecrDkr"]""", LossKind.Addresses },
        { "admission.images", """["quay.io", "registry.k8s.io"]""", """["quay.io/shop", "registry.k8s.io"]""", LossKind.Protection },
        { "admission.images", """["quay.io/shop"]""", "[]", LossKind.Protection },
        { "exemptions[0].until", "\"2027-01-01\"", "\"2026-12-31\"", LossKind.Protection },
        { "exemptions[0].resource", "\"eks.AccessPolicyAssociation/dev-*\"", "\"eks.AccessPolicyAssociation/dev-access-*\"", LossKind.Protection },
        { "exemptions", """[{ "rule": "SEC025", "resource": "apps.Deployment/a", "reason": "A test", "until": "2026-12-31" }]""", "[]", LossKind.Protection },
        { "namespaces.shop.retiring", "true", "false", LossKind.Protection },
        { "repositories[0].retiring", "true", "false", LossKind.Protection },
        { "network.flowLogRetentionDays", "7", "30", LossKind.Logs },
        { "controlPlane.logRetentionDays", "7", "30", LossKind.Logs },
        { "controlPlane.zonalShift", "false", "true", LossKind.Capacity },
        { "controlPlane.publicAccess", """["203.0.113.0/24", "198.51.100.0/24"]""", """["203.0.113.0/24"]""", LossKind.Access },
        { "controlPlane.publicAccess", """["203.0.112.0/23"]""", """["203.0.113.0/24"]""", LossKind.Access },
        { "controlPlane.publicAccess", """["203.0.113.0/24"]""", "[]", LossKind.Access },
        { "network.otherEndpoints", "[]", """["secretsmanager"]""", LossKind.Addresses },
        { "images.to", """["333333333333", "444444444444"]""", """["333333333333"]""", LossKind.Access },
        { "images.from", """{ "environment": "build", "account": "222222222222", "region": "eu-central-1" }""", "null", LossKind.Protection },
        { "evidence.services", "false", "true", LossKind.Protection },
        { "evidence.servers", "false", "true", LossKind.Protection },
        { "evidence.maxAgeDays", "60", "30", LossKind.Protection },
        { "admission.violations", "\"warn\"", "\"deny\"", LossKind.Protection },
        { "deletionProtection", "false", "true", LossKind.Protection },
        { "teardown", "true", "false", LossKind.Protection },
        { "permissionsBoundary", "null", "\"arn:aws:iam::111111111111:policy/boundary\"", LossKind.Protection },
    };

    // What no row of a weakening stands for, with the reason. Whoever adds a setting says here, or above, what its change takes away.
    private static readonly (string Setting, string Reason)[] WithoutDirection =
    [
        ("account", "refused: fixed with the cluster"), ("region", "refused: fixed with the cluster"), ("network.cidr", "refused: fixed with the cluster"),
        ("network.zones", "refused: fixed with the cluster"), ("network.subnets", "refused: fixed with the cluster"), ("network.ipv6", "refused: fixed with the cluster"),
        ("network.pods", "refused, but for a block that comes"), ("controlPlane.serviceCidr", "refused: fixed with the cluster"), ("pools.general.spread", "refused: it replaces servers"),
        ("sharesAccountWith", "it declares nothing"), ("tags", "they declare costs alone"),
        ("budget", "it declares nothing"), ("imageAgeDays", "a warning of check alone"), ("extensions", "what they declare has the rows of its types"),
        ("addOns", "a change is in place and has its row, a removal that of its type"), ("charts", "a change is in place and has its row, a removal that of its type"),
        ("nodeRolePolicies", "a row each way: rights come, or go"), ("controlPlane.ingress", "a row each way: networks get in, or are shut out"),
        ("admission.longestGraceSeconds", "how long pods may take to end"), ("admission.longestWorkerGraceSeconds", "how long pods may take to end"),
        ("release", "a row of its own, with the way back"), ("network.flowLogBucket", "a row each way: another record begins"),
        ("access", "a row each way: rights come, or go"), ("controlPlane.privateAccess", "a row each way: networks get in, or are shut out"),
        ("controlPlane.supportType", "each has its price at the end of support"),
        ("pools.general.priority", "an order of pools"), ("pools.general.retiring", "the moves that it allows have their rows"),
        ("pools.general.generations", "moves, judged by their stages"), ("services", "moves, judged by their stages"),
        ("clusterServices.expander", "an order of pools"), ("clusterServices.kubeProxyMode", "refused: fixed with the cluster"), ("clusterServices.autoscaler.scanIntervalSeconds", "faster costs more"),
        ("repositories[0].name", "another repository"), ("exemptions[0].rule", "another exemption"), ("exemptions[0].reason", "words"),
    ];

    [Fact]
    public void Setting_OfAnyRecord_HasADirectionOrAReasonForNone()
    {
        var directed = Directions.Select(row => (string)((object?[])row)[0]!).ToList();
        bool Is(string path, string setting) => path == setting || path.StartsWith($"{setting}.", StringComparison.Ordinal) || path.StartsWith($"{setting}[", StringComparison.Ordinal);

        Convention.HasNo(SettingPlace.All.Where(place => place.IsLeaf)
            .Where(place => !directed.Exists(setting => Is(place.Path, setting)) && !WithoutDirection.Any(item => Is(place.Path, item.Setting)))
            .Select(place => $"Infra.Tests/Change/WeakeningTests.cs: found no {place.Path}; add the value that takes something away to Directions, with its row in Infra.Model/Resources (Weakens) or Infra.Model/Changes/SettingWeakening.cs, or the reason for none to WithoutDirection"));
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void Setting_ThatChangesOneWay_HasARowAndTheOtherWayNone(string setting, string weaker, string stronger, LossKind lost)
    {
        var down = EnvironmentChange.Of(Plan(setting, stronger), Plan(setting, weaker));
        var up = EnvironmentChange.Of(Plan(setting, weaker), Plan(setting, stronger));

        Assert.Contains(lost, down.Effects.Select(effect => effect.Loses));
        Assert.All(up.Effects, effect => Assert.True(effect.Loses is null, $"{effect.Subject}: {effect.What}"));
        Assert.Empty(up.Findings);
    }

    // A replacement has a row both ways, as something of the old goes; wider rights have one more.
    [Fact]
    public void Rights_ThatBecomeWider_HaveARow()
    {
        var wider = EnvironmentChange.Of(Plan("access.team.policy", "\"view\""), Plan("access.team.policy", "\"admin\""));
        var narrower = EnvironmentChange.Of(Plan("access.team.policy", "\"admin\""), Plan("access.team.policy", "\"view\""));

        Assert.Single(wider.Effects, effect => effect.What.StartsWith("policyArn: ", StringComparison.Ordinal));
        Assert.DoesNotContain(narrower.Effects, effect => effect.What.StartsWith("policyArn: ", StringComparison.Ordinal));
    }

    // An access policy that reads everything may do less than an administrator.
    [Theory]
    [InlineData("adminView", "view")]
    [InlineData("edit", "adminView")]
    [InlineData("clusterAdmin", "adminView")]
    public void Rights_OfAReaderOfEverything_AreBetweenEditAndView(string wider, string narrower)
    {
        EnvironmentPlan Of(string policy) => Plan("access.team", $$"""{ "role": "arn:aws:iam::111111111111:role/team", "policy": "{{policy}}" }""");

        Assert.Contains(EnvironmentChange.Of(Of(narrower), Of(wider)).Effects, effect => effect.What.StartsWith("policyArn: ", StringComparison.Ordinal));
        Assert.DoesNotContain(EnvironmentChange.Of(Of(wider), Of(narrower)).Effects, effect => effect.What.StartsWith("policyArn: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Access_ThatIsNew_HasARow()
    {
        var (without, with) = (Plan("access.other", "null"), Plan("access.other", """{ "role": "arn:aws:iam::111111111111:role/other", "policy": "view", "namespaces": ["shop"] }"""));

        var (added, removed) = (EnvironmentChange.Of(without, with), EnvironmentChange.Of(with, without));

        Assert.Contains(
            new ChangeEffect(1, "access.other", "a new access entry: arn:aws:iam::111111111111:role/other gets view for the namespaces shop", "remove the entry") { Loses = LossKind.Access, Setting = "access.other" },
            added.Effects);
        Assert.DoesNotContain(removed.Effects, effect => effect.Subject == "access.other");
    }

    [Fact]
    public void Networks_ThatGetIn_HaveARow()
    {
        var (fewer, more) = (Plan("controlPlane.privateAccess", """["10.11.0.0/16"]"""), Plan("controlPlane.privateAccess", """["10.11.0.0/16", "10.12.0.0/16"]"""));

        Assert.Equal("lets in more: 10.12.0.0/16", Assert.Single(EnvironmentChange.Of(fewer, more).Effects, effect => effect.Loses == LossKind.Access).What);
        Assert.DoesNotContain(EnvironmentChange.Of(more, fewer).Effects, effect => effect.Subject == "controlPlane.privateAccess");
    }

    [Theory]
    [InlineData("2026-09", "2026-10", new[] { "2026-09", "2026-09" }, "not enabled in any environment before dev (first runs 2026-09, second runs 2026-09), so nobody has tried it")]
    [InlineData("2026-09", "2026-10", new[] { "2026-10", "2026-09" }, null)]
    [InlineData("2026-09", "2026-10", new string[0], null)]
    [InlineData("2026-10", "2026-09", new[] { "2026-10" }, null)]
    [InlineData("2026-10", "2026-10", new[] { "2026-09" }, null)]
    public void Release_ThatNoEarlierEnvironmentRuns_HasARow(string from, string to, string[] others, string? what)
    {
        EnvironmentSettings Of(string release) => MinimalSettings.ParsedWith(("release", $"\"{release}\""), ("pools.general.generations[0].server.release", "\"2026-08\""));
        var earlier = others.Select((release, index) => new EnvironmentDefinition(Value.Parse<EnvironmentName>(index == 0 ? "first" : "second"), Of(release))).ToList();

        var rows = EnvironmentChange.Of(Record(Of(from)), Record(Of(to)), earlier).Effects.Where(effect => effect.Subject == $"release {to}").ToList();

        Assert.Equal(what is null ? [] : [what], rows.Select(row => row.What));
        Assert.All(rows, row => Assert.Equal((1, "enable it in first first, then ./infractl promote second dev", LossKind.Protection, "release"), (row.Order, row.Back, row.Loses, row.Setting)));
    }

    // The line that a reviewer is shown is that of the setting, where one alone explains the row.
    [Theory]
    [InlineData("pools.general.capacity.max", "4", "5", "pools.general.capacity.max")]
    [InlineData("network.flowLogRetentionDays", "7", "30", "network.flowLogRetentionDays")]
    [InlineData("deletionProtection", "false", "true", "deletionProtection")]
    [InlineData("namespaces.other", "null", """{ "cpu": 1, "memoryGiB": 1, "pods": 1 }""", "namespaces.other")]
    public void Row_OfAWeakening_NamesTheSetting(string setting, string weaker, string stronger, string expected) =>
        Assert.All(EnvironmentChange.Of(Plan(setting, stronger), Plan(setting, weaker)).Effects, effect => Assert.Equal(expected, effect.Setting));

    [Fact]
    public void Rows_OfSeveralSettings_NameTheNearestEach()
    {
        var before = Plan("teardown", "false");
        var after = Record(EnvironmentSettings.Parse(SettingsJson.With(Json("pools.general.capacity.max", "4"), ("network.flowLogRetentionDays", "7"), ("namespaces.shop.pods", "9"))));

        var rows = EnvironmentChange.Of(before, after).Effects;

        Assert.Equal(
            ["namespaces.shop.pods", "network.flowLogRetentionDays", "pools.general.capacity.max"],
            rows.Where(row => row.Loses is not null).Select(row => row.Setting).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("namespaces.other", """{ "cpu": 1, "memoryGiB": 1, "pods": 1 }""", LossKind.Workloads)]
    [InlineData("repositories[1]", "\"shop/web\"", LossKind.Images)]
    public void Entry_ThatIsAdded_IsSilentAndItsRemovalIsFoundUntilItRetires(string setting, string entry, LossKind lost)
    {
        var (without, with) = (Plan("teardown", "false"), Plan(setting, entry));
        var retiring = Plan(setting, entry.StartsWith('{') ? $"{entry[..^1]}, \"retiring\": true }}" : $$"""{ "name": {{entry}}, "retiring": true }""");

        var (added, removed, announced) = (EnvironmentChange.Of(without, with), EnvironmentChange.Of(with, without), EnvironmentChange.Of(retiring, without));

        Assert.Empty(added.Findings);
        Assert.All(added.Effects, effect => Assert.Null(effect.Loses));
        Assert.Contains("; undo it, or write retiring: true into its entry, ", Assert.Single(removed.Findings).ToString(), StringComparison.Ordinal);
        Assert.Empty(announced.Findings);
        Assert.All([removed, announced], change => Assert.Contains(lost, change.Effects.Select(effect => effect.Loses)));
    }

    // What an older program deployed without protection announces nothing.
    [Fact]
    public void Removal_FromAPlanOfBeforeTheGuard_IsFound()
    {
        var before = Plan("namespaces.other", """{ "cpu": 1, "memoryGiB": 1, "pods": 1 }""");
        var unguarded = before with { Resources = [.. before.Resources.Select(resource => resource with { Options = resource.Options with { Protect = false } })] };

        Assert.Single(EnvironmentChange.Of(unguarded, Plan("teardown", "false")).Findings);
    }

    [Fact]
    public void Repositories_ThatAllRetired_GoWithTheirKey()
    {
        var (without, retiring, kept) = (Plan("repositories", "[]"), Plan("repositories", """[{ "name": "shop/api", "retiring": true }]"""), Plan("repositories", """["shop/api"]"""));

        Assert.Empty(EnvironmentChange.Of(retiring, without).Findings);
        Assert.Equal(2, EnvironmentChange.Of(kept, without).Findings.Length);
    }

    [Fact]
    public void FlowLogs_ThatMoveToABucket_LoseTheirLogGroupOnlyWhenItRetired()
    {
        const string arn = "\"arn\": \"arn:aws:s3:::example-flow-logs\"";
        var (group, both, bucket) = (Plan("network.flowLogBucket", "null"), Plan("network.flowLogBucket", $$"""{ {{arn}}, "logGroupRetiring": true }"""), Plan("network.flowLogBucket", $$"""{ {{arn}} }"""));

        var (moved, emptied, atOnce) = (EnvironmentChange.Of(group, both), EnvironmentChange.Of(both, bucket), EnvironmentChange.Of(group, bucket));

        Assert.Empty(moved.Findings);
        Assert.Equal("replaced by another; the old one goes, and with it the record of traffic from then on", Assert.Single(moved.Effects, effect => effect.Subject.StartsWith("ec2.FlowLog ", StringComparison.Ordinal)).What);
        Assert.DoesNotContain(moved.Effects, effect => effect.Subject.StartsWith("cloudwatch.LogGroup ", StringComparison.Ordinal));
        Assert.Empty(emptied.Findings);
        Assert.Equal(LossKind.Logs, Assert.Single(emptied.Effects, effect => effect.Subject.StartsWith("cloudwatch.LogGroup ", StringComparison.Ordinal)).Loses);
        Assert.Contains("write logGroupRetiring: true beside its ARN", Assert.Single(atOnce.Findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Teardown_TogetherWithAnythingElse_IsRefused()
    {
        var other = EnvironmentSettings.Parse(Json("namespaces.shop.pods", "40")) with { Teardown = true };

        var alone = EnvironmentChange.Of(Plan("teardown", "false"), Plan("teardown", "true"));

        Assert.Empty(alone.Findings);
        Assert.Equal(
            ["core.Namespace", "ec2.LaunchTemplate", "ec2.Vpc", "ecr.Repository", "eks.Cluster", "eks.NodeGroup", "kms.Key"],
            alone.Effects.Where(effect => effect.What.StartsWith("no longer protected", StringComparison.Ordinal)).Select(effect => effect.Subject.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["teardown: found true together with other changes; make it a change of its own"],
            EnvironmentChange.Of(Plan("teardown", "false"), Record(other)).Findings.Select(finding => finding.ToString()));
    }

    private static EnvironmentPlan Plan(string setting, string value) => Plans.GetOrAdd(Json(setting, value), json => Record(EnvironmentSettings.Parse(json)));

    private static string Json(string setting, string value) =>
        SettingsJson.With(WholeSettings.Json, [("services", null), ("pools.general.retiring", "false"), ("teardown", "false"), ("namespaces.shop.retiring", "false"), ("repositories[0].retiring", "false"),
            // Other accounts pull from repositories that are there.
            .. setting.StartsWith("repositories", StringComparison.Ordinal) ? (IEnumerable<(string, string?)>)[("images", null)] : [],
            (setting, value == "null" ? null : value)]);

    private static EnvironmentPlan Record(EnvironmentSettings settings) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings)).GetAwaiter().GetResult();
}
