using Infra.Cli.Rollout;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Creation;

/// <summary>The stack file of a new environment, which is another's with what has to be its own.</summary>
internal sealed class NewStackFile
{
    // What pulumi new asked for and the key of its secrets are the other's own.
    private static readonly string[][] OwnOfTheStack =
        [["config", $"infra:{EnvironmentSettings.AccountKey}"], ["secretsprovider"], ["encryptedkey"], ["encryptionsalt"]];

    private readonly EnvironmentSettings _like;
    private StackFileText _text;

    private NewStackFile(EnvironmentSettings like, string text) => (_like, _text) = (like, new StackFileText(text));

    /// <summary>Writes the text of a new stack file.</summary>
    /// <param name="like">The settings of the environment it is to be like.</param>
    /// <param name="text">The text of that environment's stack file.</param>
    /// <param name="network">The new environment's addresses, of the size of the other's.</param>
    /// <param name="region">Its region.</param>
    /// <param name="isSmall">Whether its pools are to have as few servers as they may, and half as many at most.</param>
    /// <returns>The text: comments and order are the other's; twelve zeros stand for the account; each pool has one generation.</returns>
    internal static string Make(EnvironmentSettings like, string text, Cidr network, AwsRegion region, bool isSmall)
    {
        var file = new NewStackFile(like, text);
        foreach (var path in OwnOfTheStack) file._text = file._text.WithoutInStack([.. path]);
        file.NameAccount();
        file.Place(network, region);
        foreach (var (name, pool) in like.Pools) file.StartPool(name, pool, isSmall);

        return file._text.Text;
    }

    private void NameAccount()
    {
        Set(["account"], $"\"{AccountId.Placeholder}\"");
        _text = _text.Without(["sharesAccountWith"]);

        // What belongs to another account does so here, too.
        foreach (var (name, access) in _like.Access.Where(access => access.Value.Role.Account == _like.Account))
            Set(["access", name, "role"], $"\"{access.Role.In(AccountId.Placeholder)}\"");
        if (_like.PermissionsBoundary is { } boundary && boundary.Account == _like.Account) Set(["permissionsBoundary"], $"\"{boundary.In(AccountId.Placeholder)}\"");
    }

    // IPv6 addresses are the account's to give; without them the environment has none.
    private void Place(Cidr network, AwsRegion region)
    {
        Set(["network", "cidr"], $"{network}");
        _text = _text.Without(["network", "ipv6"]);
        // Hosts in the network reach its API in the new one, too.
        if (_like.ControlPlane.PrivateAccess.Contains(_like.Network.Cidr))
            Set(["controlPlane", "privateAccess"], $"[{string.Join(", ", _like.ControlPlane.PrivateAccess.Select(item => item == _like.Network.Cidr ? network : item))}]");
        if (region == _like.Region) return;

        Set(["region"], $"{region}");
        foreach (var zone in _like.Network.Zones.Keys)
            _text = _text.Rename(["network", "zones", $"{zone}"], $"{region}{$"{zone}"[$"{_like.Region}".Length..]}");
    }

    // A rollout is the other's own: the new environment begins with the servers that take load there, the newest of them.
    private void StartPool(PoolName name, PoolSettings pool, bool isSmall)
    {
        var kept = pool.Generations.Index().Last(item => item.Item.Stage == Stage.Enabled).Index;
        for (var index = pool.Generations.Count - 1; index >= 0; index--)
        {
            if (index != kept) _text = _text.Remove(["pools", $"{name}", "generations"], index);
        }

        if (!isSmall) return;

        Set(["pools", $"{name}", "capacity", "min"], "1");
        Set(["pools", $"{name}", "capacity", "max"], ((pool.Capacity.Max + 1) / 2).ToString(CultureInfo.InvariantCulture));
    }

    private void Set(string[] path, string value) => _text = _text.Set([.. path], value);
}
