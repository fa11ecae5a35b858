using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class EnvironmentSettingsTests
{
    [Fact]
    public void Settings_OfTheSmallestDocument_HoldWhatItSays()
    {
        var settings = MinimalSettings.Parsed;

        Assert.Equal("111111111111", settings.Account.ToString());
        Assert.Equal("eu-central-1", settings.Region.ToString());
        Assert.Equal("2026-10", settings.Release.ToString());
        Assert.False(settings.DeletionProtection);
        Assert.Equal("10.10.0.0/16", settings.Network.Cidr.ToString());
        Assert.Equal(["eu-central-1a 0", "eu-central-1b 1"], settings.Network.Zones.Select(zone => $"{zone.Key} {zone.Value}"));
        Assert.Equal(NatMode.Single, settings.Network.Nat);
        var (name, pool) = Assert.Single(settings.Pools);
        Assert.Equal("general", name.ToString());
        Assert.Equal((1, 5), (pool.Capacity.Min, pool.Capacity.Max));
        var generation = Assert.Single(pool.Generations);
        Assert.Equal(Stage.Enabled, generation.Stage);
        Assert.Equal("2026-10", generation.Server.Release.ToString());
        Assert.Equal(NodeOperatingSystem.Bottlerocket, generation.Server.OperatingSystem);
        Assert.Equal("m7g.large", Assert.Single(generation.Server.InstanceTypes).ToString());
        Assert.Equal(50, generation.Server.Disk.SizeGiB);
    }

    [Fact]
    public void Account_ThatIsGivenBesideTheSettings_StandsWhereTheyNameTheirOwn()
    {
        var settings = EnvironmentSettings.Parse(MinimalSettings.Json, "444444444444");

        Assert.Equal(("444444444444", "arn:aws:iam::444444444444:role/deployment"), ($"{settings.Account}", $"{settings.Access["deployment"].Role}"));
        Assert.DoesNotContain("111111111111", settings.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Account_ThatIsGivenBesideTheSettings_LeavesDigitsThatAreNoAccount()
    {
        var json = MinimalSettings.With(("tags", """{ "ticket": "9111111111111", "payer": "111111111111" }"""), ("access.other", """{ "role": "arn:aws:iam::222222222222:role/a111111111111", "policy": "view" }"""));

        var settings = EnvironmentSettings.Parse(json, "444444444444");

        Assert.Equal(("9111111111111", "111111111111"), (settings.Tags["ticket"], settings.Tags["payer"]));
        Assert.Equal("arn:aws:iam::222222222222:role/a111111111111", $"{settings.Access["other"].Role}");
    }

    [Fact]
    public void Settings_OfTheSmallestDocument_HaveTheDefaults()
    {
        var settings = MinimalSettings.Parsed;

        Assert.Empty(settings.Tags);
        Assert.Empty(settings.ControlPlane.PublicAccess);
        Assert.Equal(1, settings.Pools.Single().Value.Generations.Single().TestSize);
    }

    [Theory]
    [InlineData("account", "found no key \"account\"; add it")]
    [InlineData("region", "found no key \"region\"; add it")]
    [InlineData("release", "found no key \"release\"; add it")]
    [InlineData("deletionProtection", "found no key \"deletionProtection\"; add it")]
    [InlineData("network", "found no key \"network\"; add it")]
    [InlineData("network.cidr", "found no key \"cidr\"; add it")]
    [InlineData("network.zones", "found no key \"zones\"; add it")]
    [InlineData("network.nat", "found no key \"nat\"; add it")]
    [InlineData("controlPlane", "found no key \"controlPlane\"; add it")]
    [InlineData("pools", "found no key \"pools\"; add it")]
    [InlineData("pools.general.capacity", "found no key \"capacity\"; add it")]
    [InlineData("pools.general.capacity.min", "found no key \"min\"; add it")]
    [InlineData("pools.general.capacity.max", "found no key \"max\"; add it")]
    [InlineData("pools.general.generations", "found no key \"generations\"; add it")]
    [InlineData("pools.general.generations[0].stage", "found no key \"stage\"; add it")]
    [InlineData("pools.general.generations[0].server", "found no key \"server\"; add it")]
    [InlineData("pools.general.generations[0].server.release", "found no key \"release\"; add it")]
    [InlineData("pools.general.generations[0].server.operatingSystem", "found no key \"operatingSystem\"; add it")]
    [InlineData("pools.general.generations[0].server.instanceTypes", "found no key \"instanceTypes\"; add it")]
    [InlineData("pools.general.generations[0].server.disk", "found no key \"disk\"; add it")]
    [InlineData("pools.general.generations[0].server.disk.sizeGiB", "found no key \"sizeGiB\"; add it")]
    public void Settings_WithoutARequiredKey_AreRefused(string path, string message) =>
        Assert.Equal([$"{path}: {message}"], SettingsFindings.With(path, null));

    [Theory]
    [InlineData("account", "\"1111\"", "account: found \"1111\"; write an AWS account id of 12 digits, in quotes")]
    [InlineData("account", "111111111111", "account: found 111111111111; write an AWS account id of 12 digits, in quotes")]
    [InlineData("region", "\"Frankfurt\"", "region: found \"Frankfurt\"; write a region such as \"eu-central-1\"")]
    [InlineData("release", "\"latest\"", "release: found \"latest\"; write a release such as \"2026-08\", in quotes")]
    [InlineData("release", "2026.1", "release: found 2026.1; write a release such as \"2026-08\", in quotes")]
    [InlineData("deletionProtection", "\"yes\"", "deletionProtection: found \"yes\"; write true or false")]
    [InlineData("deletionProtection", "1", "deletionProtection: found 1; write true or false")]
    [InlineData("network", "[]", "network: found a list; KEYS")]
    [InlineData("network.cidr", "\"10.10.0.1/16\"", "network.cidr: found \"10.10.0.1/16\"; write a network such as \"10.10.0.0/16\", with no address bits set beyond the prefix")]
    [InlineData("network.zones", "[\"eu-central-1a\"]", "network.zones: found a list; write a map")]
    [InlineData("network.zones.eu-central-1a", "\"0\"", "network.zones.eu-central-1a: found \"0\"; write a whole number")]
    [InlineData("network.zones.eu-central-1a", "0.5", "network.zones.eu-central-1a: found 0.5; write a whole number")]
    [InlineData("network.zones.eu-central-1a", "2147483648", "network.zones.eu-central-1a: found 2147483648; write a whole number")]
    [InlineData("network.zones.frankfurt", "2", "network.zones.frankfurt: found the key \"frankfurt\"; write an availability zone such as \"eu-central-1a\"")]
    [InlineData("network.nat", "\"perzone\"", "network.nat: found \"perzone\"; write one of none, single, perZone")]
    [InlineData("network.nat", "\"PerZone\"", "network.nat: found \"PerZone\"; write one of none, single, perZone")]
    [InlineData("network.nat", "\"none, single\"", "network.nat: found \"none, single\"; write one of none, single, perZone")]
    [InlineData("network.nat", "1", "network.nat: found 1; write one of none, single, perZone")]
    [InlineData("network.nat", "false", "network.nat: found false; write one of none, single, perZone")]
    [InlineData("controlPlane", "true", "controlPlane: found true; KEYS")]
    [InlineData("controlPlane.publicAccess", "\"0.0.0.0/0\"", "controlPlane.publicAccess: found \"0.0.0.0/0\"; write a list")]
    [InlineData("controlPlane.publicAccess", "[7]", "controlPlane.publicAccess[0]: found 7; write a network such as \"10.10.0.0/16\", with no address bits set beyond the prefix")]
    [InlineData("pools", "\"general\"", "pools: found \"general\"; write a map")]
    [InlineData("pools.general", "3", "pools.general: found 3; KEYS")]
    [InlineData("pools.general.capacity", "3", "pools.general.capacity: found 3; write a map with the keys min, max")]
    [InlineData("pools.general.capacity.min", "\"one\"", "pools.general.capacity.min: found \"one\"; write a whole number")]
    [InlineData("pools.general.generations", "{}", "pools.general.generations: found a map; write a list")]
    [InlineData("pools.general.generations[0]", "\"enabled\"", "pools.general.generations[0]: found \"enabled\"; write a map with the keys stage, testSize, server")]
    [InlineData("pools.general.generations[0].stage", "\"live\"", "pools.general.generations[0].stage: found \"live\"; write one of test, enabled, draining")]
    [InlineData("pools.general.generations[0].testSize", "\"2\"", "pools.general.generations[0].testSize: found \"2\"; write a whole number")]
    [InlineData("pools.general.generations[0].server", "[]", "pools.general.generations[0].server: found a list; KEYS")]
    [InlineData("pools.general.generations[0].server.operatingSystem", "\"windows\"", "pools.general.generations[0].server.operatingSystem: found \"windows\"; write one of al2023, bottlerocket")]
    [InlineData("pools.general.generations[0].server.instanceTypes", "\"m7g.large\"", "pools.general.generations[0].server.instanceTypes: found \"m7g.large\"; write a list")]
    [InlineData("pools.general.generations[0].server.instanceTypes", "[\"m7g\"]", "pools.general.generations[0].server.instanceTypes[0]: found \"m7g\"; write an EC2 instance type such as \"m7g.large\"")]
    [InlineData("pools.general.generations[0].server.disk", "50", "pools.general.generations[0].server.disk: found 50; write a map with the keys sizeGiB, throughputMiBps, iops")]
    [InlineData("pools.general.generations[0].server.disk.sizeGiB", "\"50\"", "pools.general.generations[0].server.disk.sizeGiB: found \"50\"; write a whole number")]
    [InlineData("tags", "[]", "tags: found a list; write a map")]
    [InlineData("tags", "{\"cost\": 7}", "tags.cost: found 7; write text, in quotes")]
    [InlineData("tags", "{\"cost\": true}", "tags.cost: found true; write text, in quotes")]
    public void Settings_WithAValueOfTheWrongKind_AreRefused(string path, string json, string finding) =>
        Assert.Equal([WithKeys(path, finding)], SettingsFindings.With(path, json));

    [Theory]
    [InlineData("account", "account: found no value; write an AWS account id of 12 digits, in quotes")]
    [InlineData("deletionProtection", "deletionProtection: found no value; write true or false")]
    [InlineData("network", "network: found no value; KEYS")]
    [InlineData("network.nat", "network.nat: found no value; write one of none, single, perZone")]
    [InlineData("network.zones.eu-central-1a", "network.zones.eu-central-1a: found no value; write one, or remove the key")]
    [InlineData("controlPlane.publicAccess", "controlPlane.publicAccess: found no value; write one, or remove the key")]
    [InlineData("pools.general", "pools.general: found no value; write one, or remove the key")]
    [InlineData("pools.general.generations[0]", "pools.general.generations[0]: found no value; write one, or remove the key")]
    [InlineData("tags", "tags: found no value; write one, or remove the key")]
    public void Settings_WithANull_AreRefused(string path, string finding) =>
        Assert.Equal([WithKeys(path, finding)], SettingsFindings.With(path, "null"));

    [Theory]
    [InlineData("relase", "found an unknown key \"relase\"; write \"release\"")]
    [InlineData("Account", "found an unknown key \"Account\"; write \"account\"")]
    [InlineData("network.cidrs", "found an unknown key \"cidrs\"; write \"cidr\"")]
    [InlineData("pools.general.generations[0].server.diskk", "found an unknown key \"diskk\"; write \"disk\"")]
    [InlineData("pools.general.generations[0].image", "found an unknown key \"image\"; the keys here are server, stage, testSize")]
    public void Settings_WithAnUnknownKey_AreRefused(string path, string message) =>
        Assert.Equal([$"{path}: {message}"], SettingsFindings.With(path, "1"));

    [Theory]
    [InlineData("\"deletionProtection\": false", "deletionProtection")]
    [InlineData("\"min\": 1", "pools.general.capacity.min")]
    [InlineData("\"eu-central-1a\": 0", "network.zones.eu-central-1a")]
    public void Settings_WithARepeatedKey_AreRefused(string entry, string path)
    {
        var json = MinimalSettings.Json.Replace(entry, $"{entry}, {entry}", StringComparison.Ordinal);

        Assert.Equal([$"{path}: found the key \"{path.Split('.')[^1]}\" again; keep one of them"], SettingsFindings.In(json));
    }

    [Theory]
    [InlineData("[]", "infra:environment: found a list; KEYS")]
    [InlineData("\"dev\"", "infra:environment: found \"dev\"; KEYS")]
    [InlineData("null", "infra:environment: found no value; KEYS")]
    public void Settings_ThatAreNoMap_AreRefused(string json, string finding) =>
        Assert.Equal([WithKeys("", finding)], SettingsFindings.In(json));

    [Fact]
    public void Settings_ThatAreNoJson_AreRefused() => Assert.Equal(
        ["infra:environment: found no JSON document ('a' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 0.); write a map of settings"],
        SettingsFindings.In("account: 1"));

    [Fact]
    public void Settings_WithSeveralWrongKinds_AreRefusedForAllInTheOrderOfTheDocument()
    {
        var json = MinimalSettings.With(
            ("account", "null"),
            ("network.cidr", "\"10/8\""),
            ("network.zones.x", "\"0\""),
            ("pools.general.capacity.max", null),
            ("pools.general.generations[0].stage", "\"live\""),
            ("owner", "\"me\""),
            ("deletionProtection", null));

        Assert.Equal(
            [
                "account: found no value; write an AWS account id of 12 digits, in quotes",
                "network.cidr: found \"10/8\"; write a network such as \"10.10.0.0/16\", with no address bits set beyond the prefix",
                "network.zones.x: found the key \"x\"; write an availability zone such as \"eu-central-1a\"",
                "network.zones.x: found \"0\"; write a whole number",
                "pools.general.capacity.max: found no key \"max\"; add it",
                "pools.general.generations[0].stage: found \"live\"; write one of test, enabled, draining",
                $"owner: found an unknown key \"owner\"; the keys here are {string.Join(", ", SettingPlace.All[0].Keys.Order(StringComparer.Ordinal))}",
                "deletionProtection: found no key \"deletionProtection\"; add it",
            ],
            SettingsFindings.In(json));
    }

    [Fact]
    public void Settings_WithSeveralBadValues_AreRefusedForAllInTheOrderOfTheDocument()
    {
        var json = MinimalSettings.With(
            ("release", "\"2020-01\""),
            ("network.cidr", "\"10.0.0.0/8\""),
            ("network.zones", """{ "us-east-1a": 9 }"""),
            ("controlPlane.publicAccess", """["0.0.0.0/0"]"""),
            ("pools.general.capacity.max", "0"),
            ("pools.general.generations[0].testSize", "11"),
            ("tags", """{ "infra:team": "platform" }"""));

        Assert.Equal(
            [
                "release: found \"2020-01\", which is not published; write one of 2026-08, 2026-09, 2026-10",
                "network.cidr: found \"10.0.0.0/8\"; write a network of /16 to /20, the largest AWS allows and the smallest that the subnet plan fits",
                "network.zones: found 1; write at least 2 zones, which EKS requires",
                "network.zones.us-east-1a: found the zone \"us-east-1a\"; write a zone of the region eu-central-1, such as \"eu-central-1a\"",
                "network.zones.us-east-1a: found 9; write 0 to 5 as the index of the zone's subnets",
                "controlPlane.publicAccess[0]: found \"0.0.0.0/0\"; write the networks that people connect from, none larger than /8, or an empty list",
                "pools.general.capacity.max: found 0; write 1 to 5000 servers",
                "pools.general.capacity.min: found 1, above max 0; write at most 0, or raise max",
                "pools.general.generations[0].testSize: found 11; write 1 to 10 servers",
                "tags.infra:team: found the key \"infra:team\"; write one that starts with neither \"aws:\" nor \"infra:\", which AWS and this program use",
            ],
            SettingsFindings.In(json));
    }

    [Fact]
    public void Settings_WithoutAPool_AreRefused() =>
        Assert.Equal(["pools: found no pool; add at least one"], SettingsFindings.With("pools", "{}"));

    [Fact]
    public void Pools_WithABadName_AreRefused() => Assert.Equal(
        ["pools.General: found the key \"General\"; write a name of at most 20 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen"],
        SettingsFindings.In(MinimalSettings.Json.Replace("\"general\"", "\"General\"", StringComparison.Ordinal)));

    [Fact]
    public void Release_ThatIsNotPublished_IsRefused() => Assert.Equal(
        ["release: found \"2027-01\", which is not published; write one of 2026-08, 2026-09, 2026-10"],
        SettingsFindings.With("release", "\"2027-01\""));

    private static string WithKeys(string path, string finding) =>
        finding.Replace("KEYS", SettingPlace.All.FirstOrDefault(place => place.Path == path)?.Remedy, StringComparison.Ordinal);
}
