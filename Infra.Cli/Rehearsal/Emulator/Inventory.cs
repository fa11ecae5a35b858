using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>Everything of the kinds that an environment consists of, as the emulator's own API lists it.</summary>
internal static class Inventory
{
    // The operation, the list in its answer and the member that tells one from another.
    private static readonly (string Action, string List, string Id)[] Network =
    [
        ("DescribeAddresses", "addressesSet", "allocationId"),
        ("DescribeEgressOnlyInternetGateways", "egressOnlyInternetGatewaySet", "egressOnlyInternetGatewayId"),
        ("DescribeFlowLogs", "flowLogSet", "flowLogId"),
        ("DescribeInternetGateways", "internetGatewaySet", "internetGatewayId"),
        ("DescribeLaunchTemplates", "launchTemplates", "launchTemplateId"),
        ("DescribeNatGateways", "natGatewaySet", "natGatewayId"),
        ("DescribeRouteTables", "routeTableSet", "routeTableId"),
        ("DescribeSecurityGroups", "securityGroupInfo", "groupId"),
        ("DescribeSubnets", "subnetSet", "subnetId"),
        ("DescribeVpcEndpoints", "vpcEndpointSet", "vpcEndpointId"),
        ("DescribeVpcs", "vpcSet", "vpcId"),
    ];

    // A gateway or an endpoint that is deleted is listed for a while.
    private static readonly string[] Gone = ["deleted", "deleting"];

    /// <summary>Lists everything.</summary>
    /// <param name="client">The emulator.</param>
    /// <returns>Kind and id of each thing. A key that waits for its deletion is not there any more: AWS deletes no key at once.</returns>
    internal static async Task<ImmutableSortedSet<string>> TakeAsync(EmulatorClient client)
    {
        var things = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (action, list, id) in Network)
            things.UnionWith(Ids(await client.QueryAsync("ec2", "2016-11-15", action), list, id).Select(found => $"ec2 {found}"));

        things.UnionWith(Ids(await client.QueryAsync("iam", "2010-05-08", "ListRoles"), "Roles", "RoleName").Select(found => $"iam role {found}"));
        things.UnionWith(await KeysAsync(client));
        things.UnionWith(Texts(await client.TargetAsync("logs", "Logs_20140328.DescribeLogGroups", []), "logGroups", "logGroupName").Select(found => $"logs {found}"));
        things.UnionWith(Texts(await client.TargetAsync("ecr", "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories", []), "repositories", "repositoryName").Select(found => $"ecr {found}"));
        things.UnionWith((await client.NodeGroupsAsync()).Select(group => $"eks node group {group.Name}"));
        things.UnionWith((await client.ClustersAsync()).Select(cluster => $"eks cluster {cluster}"));
        things.UnionWith(await InterfacesAsync(client, things));

        return things.ToImmutable();
    }

    /// <summary>The ids in an answer of the query protocol.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="list">The list's element.</param>
    /// <param name="id">The element with the id.</param>
    /// <returns>The ids of what is not gone.</returns>
    internal static IEnumerable<string> Ids(XDocument answer, string list, string id) =>
        from item in answer.Descendants()
        where item.Parent?.Name.LocalName == list
        where !item.Elements().Any(element => element.Name.LocalName is "state" or "vpcEndpointState" && Gone.Contains(element.Value, StringComparer.OrdinalIgnoreCase))
        from element in item.Elements()
        where element.Name.LocalName == id
        select element.Value;

    private static IEnumerable<string> Texts(JsonObject answer, string list, string id) =>
        answer[list]!.AsArray().Select(item => (string)item![id]!);

    // The emulator keeps the interface of a NAT gateway that is deleted. In AWS no subnet goes before the interfaces in it, so one whose
    // subnet is gone is nothing that could be left.
    private static async Task<IEnumerable<string>> InterfacesAsync(EmulatorClient client, ImmutableSortedSet<string>.Builder things)
    {
        var answer = await client.QueryAsync("ec2", "2016-11-15", "DescribeNetworkInterfaces");
        var subnets = answer.Descendants().Where(item => item.Parent?.Name.LocalName == "networkInterfaceSet")
            .Select(item => (Id: Text(item, "networkInterfaceId"), Subnet: Text(item, "subnetId")));
        return subnets.Where(found => things.Contains($"ec2 {found.Subnet}")).Select(found => $"ec2 {found.Id}").ToList();
    }

    private static string Text(XElement item, string name) => item.Elements().First(element => element.Name.LocalName == name).Value;

    private static async Task<List<string>> KeysAsync(EmulatorClient client)
    {
        var keys = new List<string>();
        foreach (var id in Texts(await client.TargetAsync("kms", "TrentService.ListKeys", []), "Keys", "KeyId"))
        {
            var key = await client.TargetAsync("kms", "TrentService.DescribeKey", new JsonObject { ["KeyId"] = id });
            if ((string?)key["KeyMetadata"]!["KeyState"] != "PendingDeletion") keys.Add($"kms key {id}");
        }

        return keys;
    }
}
