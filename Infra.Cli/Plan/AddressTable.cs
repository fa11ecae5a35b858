using Infra.Model.Settings.Network;

namespace Infra.Cli.Plan;

/// <summary>Prints where addresses go.</summary>
internal static class AddressTable
{
    /// <summary>The lines of a report.</summary>
    internal static IEnumerable<string> Lines(EnvironmentName environment, AddressReport report) =>
    [
        $"{environment}  addresses of one zone at worst: every pool at its max, in two generations, with another zone down",
        "",
        .. TextTable.Lines(
            [
                ["takes", "servers", "blocks of 16", "private subnet", "pods' subnets"],
                .. report.Uses.Select(use => (string[])[use.What, Number(use.Servers), Number(use.Blocks), Number(use.Addresses), Number(use.PodAddresses)]),
            ],
            1, 2, 3, 4),
        "",
        .. TextTable.Lines(
            [
                ["place", "blocks of 16", "there are", "left", "single addresses", "there are", "left"],
                .. report.Places.Select(place => (string[])
                [
                    place.Name,
                    Number(place.Need.Prefixes), Number(place.Space.Prefixes), Number(place.Left.Prefixes),
                    Number(place.Need.SingleAddresses), Number(place.Space.SingleAddresses), Number(place.Left.SingleAddresses),
                ]),
            ],
            1, 2, 3, 4, 5, 6),
        "",
        .. TextTable.Lines(
            [
                ["pool can grow", "max", "to"],
                .. report.Growth.Select(pool => (string[])[$"{pool.Pool}{(pool.IsPerZone ? " (in a zone)" : "")}", Number(pool.Max), Number(pool.Most)]),
            ],
            1, 2),
        "",
        .. TextTable.Lines(
            [
                ["limit", "takes", "default", "highest", "code"],
                .. report.Limits.Select(limit => (string[])
                [
                    limit.Name, limit.Count is { } count ? Number(count) : "?", Number(limit.Most), limit.Highest is { } highest ? Number(highest) : "-", limit.Code ?? "-",
                ]),
            ],
            1, 2, 3),
    ];

    private static string Number(long number) => number == 0 ? "-" : $"{number}";
}
