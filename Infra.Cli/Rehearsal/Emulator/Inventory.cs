using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>Everything of the kinds that an environment consists of, as the emulator's own API lists it.</summary>
internal static class Inventory
{
    // A gateway or an endpoint that is deleted is listed for a while.
    private static readonly string[] Gone = ["deleted", "deleting"];

    /// <summary>Lists everything.</summary>
    /// <returns>Kind and id of each thing. A key that waits for its deletion is not there any more: AWS deletes no key at once.</returns>
    internal static async Task<ImmutableSortedSet<string>> TakeAsync(EmulatorClient client)
    {
        var things = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var type in ResourceTypes.All)
        {
            if (type.Emulation?.Listing is { } listing) things.UnionWith((await ListAsync(client, type, listing)).Select(id => Thing(type.Token, id)));
        }

        things.UnionWith((await client.NodeGroupsAsync()).Select(group => Thing(ResourceTypes.NodeGroup, group.Name)));
        things.UnionWith((await client.ClustersAsync()).Select(cluster => Thing(ResourceTypes.Cluster, cluster)));
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

    private static string Thing(string type, string id) => $"{ResourceAddress.Short(type)} {id}";

    // The query protocol names the version of an API and its operation, the other a target.
    private static async Task<IEnumerable<string>> ListAsync(EmulatorClient client, ResourceType type, (string Operation, string List, string Id) listing)
    {
        var (operation, list, id) = listing;
        if (operation.Split('.') is [var version, var action] && char.IsAsciiDigit(version[0])) return Ids(await client.QueryAsync(type.Service, version, action), list, id);

        var found = Texts(await client.TargetAsync(type.Service, operation, []), list, id);
        return type.Token == ResourceTypes.Key ? await KeysAsync(client, found) : found;
    }

    private static IEnumerable<string> Texts(JsonObject answer, string list, string id) =>
        answer[list]!.AsArray().Select(item => (string)item![id]!);

    // The emulator keeps the interface of a NAT gateway that is deleted. In AWS no subnet goes before the interfaces in it, so one whose
    // subnet is gone is nothing that could be left.
    private static async Task<IEnumerable<string>> InterfacesAsync(EmulatorClient client, ImmutableSortedSet<string>.Builder things)
    {
        var answer = await client.QueryAsync("ec2", "2016-11-15", "DescribeNetworkInterfaces");
        var subnets = answer.Descendants().Where(item => item.Parent?.Name.LocalName == "networkInterfaceSet")
            .Select(item => (Id: Text(item, "networkInterfaceId"), Subnet: Text(item, "subnetId")));
        return subnets.Where(found => things.Contains(Thing(ResourceTypes.Subnet, found.Subnet))).Select(found => $"ec2.NetworkInterface {found.Id}").ToList();
    }

    private static string Text(XElement item, string name) => item.Elements().First(element => element.Name.LocalName == name).Value;

    private static async Task<IEnumerable<string>> KeysAsync(EmulatorClient client, IEnumerable<string> ids)
    {
        var keys = new List<string>();
        foreach (var id in ids)
        {
            var key = await client.TargetAsync("kms", "TrentService.DescribeKey", new JsonObject { ["KeyId"] = id });
            if ((string?)key["KeyMetadata"]!["KeyState"] != "PendingDeletion") keys.Add(id);
        }

        return keys;
    }
}
