using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Scale;

[Collection(DeploymentCollection.Name)]
public sealed class LargeEnvironmentTests
{
    private const string Groups = "warning: pools: found 40 node groups, more than the 30 of the AWS quota \"Managed node groups per cluster\" (L-6D54EA21); remove generations that have drained, use fewer pools, or have AWS raise the quota";

    // Of 25 servers 13 are in a zone, twice, with 8 blocks each: 8,320 in all, where nine subnets hold 8,631.
    [Fact]
    public async Task Environment_OfAThousandServers_ChecksWithTheQuotasThatAwsHasToRaise() => Assert.Equal(
        [
            "warning: network.pods.cidrs: found 10 CIDR blocks with the network's own, more than the 5 of the AWS quota \"IPv4 CIDR blocks per VPC\" (L-83CA0A9D); lower the pools' max, or have AWS raise the quota, 50 at most",
            "warning: pools: found 100000 GiB of volumes with two generations of every pool, more than the 51200 of the AWS quota \"Storage for General Purpose SSD (gp3) volumes, in GiB\" (L-7A658B76); lower the pools' max, use smaller disks, or have AWS raise the quota",
            Groups,
            VCpus(4_000),
        ],
        await WarningsAsync(LargeEnvironment.StackFile(1_000, blocks: 9, ("clusterServices.coreDns.max", "63"), ("clusterServices.loadBalancerController", """{ "memoryMiB": 15715 }"""))));

    [Fact]
    public async Task Environment_OfFiveThousandServers_ChecksWithEveryLimitNamedOnce() => Assert.Equal(
        [
            "warning: clusterServices.autoscaler.memoryMiB: found 600 MiB, too few for the pools at their max; write 3000, or lower the pools' max",
            "warning: clusterServices.autoscaler.scanIntervalSeconds: found 10 seconds, too few for the pools at their max; write 60, or lower the pools' max",
            "warning: clusterServices.coreDns.max: found 4 pods, too few for the pools at their max; write 313, or lower the pools' max",
            "warning: clusterServices.loadBalancerController.memoryMiB: found 256 MiB, too few for the pools at their max; write 21429, on servers with room for it, or lower the pods that namespaces allow or the pools' max",
            "warning: network.pods.cidrs: found 44 CIDR blocks with the network's own, more than the 5 of the AWS quota \"IPv4 CIDR blocks per VPC\" (L-83CA0A9D); lower the pools' max, or have AWS raise the quota, 50 at most",
            "warning: pools: found 110162 units of network addresses with two generations of every pool, more than the 64000 of the AWS quota \"Network Address Usage\" (L-BB24F6E5); lower the pools' max, or have AWS raise the quota, 256000 at most",
            "warning: pools: found 20000 network interfaces with two generations of every pool, more than the 5000 of the AWS quota \"Network interfaces per Region\" (L-DF5E4CA3); lower the pools' max, or have AWS raise the quota",
            VCpus(20_000),
            Groups,
            "warning: pools: found 500000 GiB of volumes with two generations of every pool, more than the 51200 of the AWS quota \"Storage for General Purpose SSD (gp3) volumes, in GiB\" (L-7A658B76); lower the pools' max, use smaller disks, or have AWS raise the quota",
            "warning: pools: found 550000 pods, where Kubernetes is tested with 150000 pods in a cluster; lower the pods that the namespaces allow, or split the environment, or test with that many yourself",
        ],
        await WarningsAsync(LargeEnvironment.StackFile(5_000, blocks: 43)));

    [Theory]
    [InlineData(1_000, 9)]
    [InlineData(5_000, 43)]
    public async Task Environment_OfManyServers_PlansExportsAndExplainsItsAddresses(int servers, int blocks)
    {
        using var project = new StackProject().With("dev", LargeEnvironment.StackFile(servers, blocks));

        var plan = await project.RunAsync("plan", "dev");
        var addresses = await project.RunAsync("plan", "dev", "--addresses");
        var export = await project.RunAsync("export", "terraform", "dev", "--out", Path.Combine(project.Folder, "terraform"));

        Assert.Equal((ExitCode.Good, ExitCode.Good, ExitCode.Good, ""), (plan.ExitCode, addresses.ExitCode, export.ExitCode, plan.Errors + addresses.Errors + export.Errors));
        Assert.Contains($"{LargeEnvironment.Pools,5}  eks.NodeGroup", plan.Output, StringComparison.Ordinal);
        Assert.Contains($"{blocks,5}  ec2.VpcIpv4CidrBlockAssociation", plan.Output, StringComparison.Ordinal);
        Assert.Equal(LargeEnvironment.Pools, addresses.Output.Split('\n').Count(line => line.StartsWith("pool p", StringComparison.Ordinal)));
    }

    private static string VCpus(int count) =>
        $"warning: pools: found {count} vCPUs with two generations of every pool, more than the 5 of the AWS quota \"Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances\" (L-1216C47A); lower the pools' max, or have AWS raise the quota";

    private static async Task<IReadOnlyList<string>> WarningsAsync(string file)
    {
        using var project = new StackProject().With("dev", file);
        var result = await project.RunAsync("check", "--as-of", "2026-11-22");

        Assert.Equal((ExitCode.Good, ""), (result.ExitCode, result.Errors));
        return [.. result.Output.Split('\n').Where(line => line.Contains("warning: ", StringComparison.Ordinal)).Select(line => line[line.IndexOf("warning: ", StringComparison.Ordinal)..]).Order(StringComparer.Ordinal)];
    }
}
