using Infra.Model.Servers;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Cluster;

[Collection(DeploymentCollection.Name)]
public sealed class ControlPlaneTests
{
    private static readonly string DeclaredName = ClusterName.Of(Value.Parse<EnvironmentName>("dev"), MinimalSettings.Parsed);

    [Fact]
    public async Task Cluster_OfAnEnvironment_HasTheNameAndVersionThatSettingsLeadTo()
    {
        var cluster = await DeclareClusterAsync();

        Assert.Equal((DeclaredName, "1.36", "cluster"), (cluster["name"], cluster["version"], cluster.Parent));
    }

    [Fact]
    public async Task Cluster_OfAnEnvironment_LiesInTheControlPlaneSubnets()
    {
        var cluster = await DeclareClusterAsync();

        Assert.Equal(
            ("Vpc:network-vpc.id", """["Subnet:network-eu-central-1a-control-plane.id","Subnet:network-eu-central-1b-control-plane.id"]""", "172.20.0.0/16"),
            (cluster["vpcId"], cluster["subnetIds"], cluster["kubernetesServiceIpAddressRange"]));
    }

    [Fact]
    public async Task Cluster_WithoutPublicAccess_HasOnlyThePrivateEndpoint()
    {
        var cluster = await DeclareClusterAsync();

        Assert.Equal(("true", "false", null), (cluster["endpointPrivateAccess"], cluster["endpointPublicAccess"], cluster["publicAccessCidrs"]));
    }

    [Fact]
    public async Task Cluster_WithPublicAccess_IsOpenToThoseNetworksOnly()
    {
        var cluster = await DeclareClusterAsync(("controlPlane.publicAccess", """["203.0.113.0/24", "198.51.100.7/32"]"""));

        Assert.Equal(
            ("true", "true", """["203.0.113.0/24","198.51.100.7/32"]"""),
            (cluster["endpointPrivateAccess"], cluster["endpointPublicAccess"], cluster["publicAccessCidrs"]));
    }

    [Fact]
    public async Task Cluster_OfAnEnvironment_EncryptsItsSecretsWithTheirKey() =>
        Assert.Equal("Key:keys-secrets.arn", (await DeclareClusterAsync())["encryptionConfigKeyArn"]);

    [Fact]
    public async Task Cluster_OfAnEnvironment_LogsEverything() => Assert.Equal(
        """["api","audit","authenticator","controllerManager","scheduler"]""",
        (await DeclareClusterAsync())["enabledClusterLogTypes"]);

    [Theory]
    [InlineData("standard", """{"supportType":"STANDARD"}""")]
    [InlineData("extended", """{"supportType":"EXTENDED"}""")]
    public async Task Cluster_OfASupportType_HasIt(string setting, string policy) =>
        Assert.Equal(policy, (await DeclareClusterAsync(("controlPlane.supportType", $"\"{setting}\"")))["upgradePolicy"]);

    [Theory]
    [InlineData("bootstrapSelfManagedAddons", "false")]
    [InlineData("createInstanceRole", "false")]
    [InlineData("createOidcProvider", "false")]
    [InlineData("skipDefaultNodeGroup", "true")]
    [InlineData("skipDefaultSecurityGroups", "true")]
    [InlineData("useDefaultVpcCni", "true")]
    [InlineData("corednsAddonOptions", """{"enabled":false,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}""")]
    [InlineData("kubeProxyAddonOptions", """{"enabled":false,"resolveConflictsOnCreate":"OVERWRITE","resolveConflictsOnUpdate":"OVERWRITE"}""")]
    [InlineData("authenticationMode", "API")]
    public async Task Cluster_OfAnEnvironment_HasNothingThatRulesCannotSee(string input, string value) =>
        Assert.Equal(value, (await DeclareClusterAsync())[input]);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Cluster_OfAnEnvironment_IsProtectedByPulumiAndAwsWhenTheEnvironmentIs(string deletionProtection, bool isProtected)
    {
        var cluster = await DeclareClusterAsync(("deletionProtection", deletionProtection));

        Assert.Equal((isProtected, deletionProtection), (cluster.Options.Protect, cluster["deletionProtection"]));
    }

    [Fact]
    public async Task Cluster_OfAnEnvironment_HasARoleOfItsOwnThatEksTakes()
    {
        var declared = await DeclareAsync();

        Assert.Equal("Role:cluster-role", declared.One("Cluster", "cluster")["serviceRole"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}""",
            declared.One("Role", "cluster-role")["assumeRolePolicy"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"EncryptSecrets","Effect":"Allow","Action":["kms:Encrypt","kms:Decrypt","kms:ListGrants","kms:DescribeKey"],"Resource":["Key:keys-secrets.arn"]}]}""",
            declared.One("RolePolicy", "cluster-role-secrets")["policy"]);
        Assert.Equal(
            ["arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"],
            declared.Under("cluster-role").Select(resource => resource["policyArn"]).OfType<string>());
    }

    [Fact]
    public async Task Logs_OfTheControlPlane_AreEncryptedAndKeptAsLongAsSettingsSay()
    {
        var logs = (await DeclareAsync()).One("LogGroup", "cluster-logs");

        Assert.Equal(
            ($"/aws/eks/{DeclaredName}/cluster", "7", "Key:keys-logs.arn"),
            (logs["name"], logs["retentionInDays"], logs["kmsKeyId"]));
    }

    [Fact]
    public async Task Cluster_OfAnEnvironment_WaitsForItsRoleAndLogs() =>
        Assert.Equal(["cluster-role", "cluster-logs"], await (await DeclareClusterAsync()).DependsOnAsync());

    [Fact]
    public async Task Cluster_OfAnEnvironment_IsHandedTheProvider() =>
        Assert.Equal("aws", (await DeclareClusterAsync()).Options.Provider?.GetResourceName());

    [Fact]
    public async Task PrivateAccess_OfANetwork_AdmitsItToTheApiAlone()
    {
        var declared = await DeclareAsync(("controlPlane.privateAccess", """["10.10.0.0/16", "192.168.7.0/24"]"""));

        var rule = declared.One("SecurityGroupIngressRule", "cluster-from-192-168-7-0-24");
        Assert.Equal(2, declared.All("SecurityGroupIngressRule").Count);
        Assert.Equal(
            ("Cluster:cluster-eksCluster.clusterSecurityGroup", "192.168.7.0/24", "tcp", "443", "443"),
            (rule["securityGroupId"], rule["cidrIpv4"], rule["ipProtocol"], rule["fromPort"], rule["toPort"]));
    }

    [Fact]
    public async Task Ingress_OfANetwork_AdmitsItToThePortsAlone()
    {
        var declared = await DeclareAsync(("controlPlane.ingress", """[{ "from": "10.99.0.0/16", "port": 9100 }, { "from": "10.99.0.0/16", "port": 9000, "toPort": 9010, "protocol": "udp" }]"""));

        Assert.Equal(
            [
                ("cluster-tcp-9100-9100-from-10-99-0-0-16", "tcp 9100 from 10.99.0.0/16", "tcp", "9100", "9100"),
                ("cluster-udp-9000-9010-from-10-99-0-0-16", "udp 9000-9010 from 10.99.0.0/16", "udp", "9000", "9010"),
            ],
            declared.All("SecurityGroupIngressRule").Select(rule => (rule.Name, rule["description"], rule["ipProtocol"], rule["fromPort"], rule["toPort"])));
        Assert.All(declared.All("SecurityGroupIngressRule"), rule => Assert.Equal("10.99.0.0/16", rule["cidrIpv4"]));
    }

    [Fact]
    public async Task PrivateAccess_OfNobody_DeclaresNoRule() => Assert.Empty((await DeclareAsync()).All("SecurityGroupIngressRule"));

    private static async Task<DeclaredResource> DeclareClusterAsync(params (string Path, string? Json)[] changes) =>
        (await DeclareAsync(changes)).One("Cluster", "cluster");

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) =>
        Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.ParsedWith(changes)).ControlPlane);
}
