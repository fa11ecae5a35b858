using Infra.Model.Settings.Network;

namespace Infra.Cli.Plan;

/// <summary>Writes where addresses go, in the format that docs/plan-format.md describes.</summary>
internal static class AddressJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-addresses/1";

    internal static string Text(EnvironmentName environment, AddressReport report) => JsonText.Of(new
    {
        Format,
        Environment = $"{environment}",
        Uses = report.Uses.Select(use => new { use.What, use.Servers, use.Blocks, PrivateAddresses = use.Addresses, use.PodAddresses }),
        Places = report.Places.Select(place => new
        {
            place.Name,
            Blocks = place.Need.Prefixes,
            BlocksThere = place.Space.Prefixes,
            Addresses = place.Need.SingleAddresses,
            AddressesThere = place.Space.SingleAddresses,
        }),
        Growth = report.Growth.Select(pool => new { Pool = $"{pool.Pool}", pool.Max, pool.Most, PerZone = pool.IsPerZone }),
        Limits = report.Limits.Select(limit => new { limit.Name, limit.Code, limit.Count, Default = limit.Most, limit.Highest }),
    });
}
