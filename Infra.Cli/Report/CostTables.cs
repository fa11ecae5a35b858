using System.Xml.Linq;
using Infra.Model.Costs;

namespace Infra.Cli.Report;

/// <summary>What rollouts cost, and the parts of services, tags, ways out and extended support.</summary>
internal static class CostTables
{
    private const string Estimate = "./infractl cost ENV, at the prices of the table prices";

    private static readonly ReportColumn[] Rollouts =
    [
        new("pool", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFile),
        new("hours", "an assumption of ./infractl cost, which --rollout-hours changes there", IsNumber: true),
        new("an hour, fewest servers", Estimate, IsNumber: true),
        new("an hour, most servers", Estimate, IsNumber: true),
        new("in all, fewest servers", Estimate, IsNumber: true),
        new("in all, most servers", Estimate, IsNumber: true),
    ];

    private static readonly ReportColumn[] Services =
    [
        new("service", ReportColumn.OfFiles),
        new("environment", ReportColumn.OfFile),
        new("pods, least", "capacity of the service in the stack files", IsNumber: true),
        new("pods, most", "capacity of the service in the stack files", IsNumber: true),
        new("% of a server", "what a pod asks for against what a server has for pods, the largest of processor, memory and pods", IsNumber: true),
        new("on the pools", ReportColumn.OfFiles),
        new("least pods", Estimate, IsNumber: true),
        new("most pods", Estimate, IsNumber: true),
    ];

    private static readonly ReportColumn[] Tags =
    [
        new("tag", "tags in the stack files"),
        new("environment", ReportColumn.OfFile),
        new("on", "tags in the stack files"),
        new("fewest servers", Estimate, IsNumber: true),
        new("most servers", Estimate, IsNumber: true),
    ];

    private static readonly ReportColumn[] Ways =
    [
        new("way out", "network in the stack files"),
        new("environment", ReportColumn.OfFile),
        new("number", "the plan; of endpoints that are not in the settings, all that there could be", IsNumber: true),
        new("in the settings", "network in the stack files"),
        new("a month", Estimate, IsNumber: true),
        new("a gigabyte", "the table prices", IsNumber: true),
        new("cheaper from gigabytes a month", "the month of the endpoints divided by what a gigabyte costs less than through the NAT gateways, which stay", IsNumber: true),
    ];

    private static readonly ReportColumn[] Support =
    [
        new("environment", ReportColumn.OfFile),
        new("Kubernetes", "the release file"),
        new("standard support to", "endOfStandardSupport in the release file"),
        new("extended support, a month", Estimate, IsNumber: true),
        new("paid", "controlPlane.supportType in the stack file, on the day of this report"),
    ];

    internal static IEnumerable<XElement> Of(IReadOnlyList<CostEstimate> estimates) =>
    [
        ReportTable.Of("rollout-costs", "US dollars for two generations side by side in a rollout", Rollouts, estimates.SelectMany(RolloutRows), "no environment has a plan"),
        ReportTable.Of("service-costs", "US dollars a month for the parts of servers that services take", Services, estimates.SelectMany(ServiceRows), "no service is declared"),
        ReportTable.Of("tag-costs", "US dollars a month by tag", Tags, estimates.SelectMany(TagRows), "no tag is set"),
        ReportTable.Of("ways-out", "US dollars for NAT gateways and interface endpoints", Ways, estimates.SelectMany(WayRows), "no environment has a plan"),
        ReportTable.Of("support-costs", "US dollars for extended support", Support, estimates.Select(SupportRow), "no environment has a plan"),
    ];

    private static IEnumerable<object?[]> RolloutRows(CostEstimate estimate) => estimate.Rollouts.Select(pool => (object?[])
    [
        $"{pool.Pool}", $"{estimate.Environment.Name}", pool.Hours,
        ReportNumber.Of(pool.HourAtMinimum), ReportNumber.Of(pool.HourAtMaximum), ReportNumber.Of(pool.AllAtMinimum), ReportNumber.Of(pool.AllAtMaximum),
    ]);

    private static IEnumerable<object?[]> ServiceRows(CostEstimate estimate) => estimate.Services.Select(service => (object?[])
    [
        service.Service, $"{estimate.Environment.Name}", service.Minimum, service.Maximum, service.SharePercent, string.Join(", ", service.Pools),
        ReportNumber.Of(service.Cost.Minimum), ReportNumber.Of(service.Cost.Maximum),
    ]);

    private static IEnumerable<object?[]> TagRows(CostEstimate estimate) => estimate.Tags.Select(tag => (object?[])
    [
        $"{tag.Key}={tag.Value}", $"{estimate.Environment.Name}", tag.Of, ReportNumber.Of(tag.Cost.Minimum), ReportNumber.Of(tag.Cost.Maximum),
    ]);

    private static IEnumerable<object?[]> WayRows(CostEstimate estimate)
    {
        var (name, ways) = ($"{estimate.Environment.Name}", estimate.WaysOut);
        return
        [
            ["NAT gateways", name, ways.Gateways, ways.Gateways > 0 ? "yes" : "no", ReportNumber.Of(ways.Nat), ReportNumber.OfPrice(ways.NatGigabyte), ""],
            [
                "interface endpoints", name, ways.Endpoints, ways.AreDeclared ? "yes" : "no", ReportNumber.Of(ways.Interface), ReportNumber.OfPrice(ways.EndpointGigabyte),
                ways.EvenAtGigabytes is { } even ? new ReportNumber($"{even:0}", even) : "",
            ],
        ];
    }

    private static object?[] SupportRow(CostEstimate estimate) =>
    [
        $"{estimate.Environment.Name}", $"{estimate.Support.Version}", estimate.Support.EndOfStandardSupport, ReportNumber.Of(estimate.Support.Month),
        estimate.Support.IsPaid ? "yes, in the total" : estimate.Support.IsAllowed ? "not yet" : "no: EKS upgrades the control plane at the end of standard support",
    ];
}
