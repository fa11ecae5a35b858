using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings;

/// <summary>The quotas of EC2 that count vCPUs, by the family of instances and how they are bought.</summary>
public static class VCpuQuota
{
    private const string Standard = "Standard (A, C, D, H, I, M, R, T, Z)";

    // The codes as several users of Service Quotas have them in public repositories, read 2026-11-29. Codes and defaults of the last:
    // https://docs.aws.amazon.com/eks/latest/best-practices/known_limits_and_service_quotas.html (aws/aws-eks-best-practices at 0a1d838),
    // read 2026-11-30. That the others begin with 0: from general knowledge, unverified.
    private static readonly (string Family, string Name, int Most, string OnDemand, string Spot)[] Families =
    [
        ("inf", "Inf", 0, "L-1945791B", "L-B5D1601B"),
        ("trn", "Trn", 0, "L-2C3B7624", "L-6B0D517C"),
        ("vt", "G and VT", 0, "L-DB2E81BA", "L-3819A6DF"),
        ("g", "G and VT", 0, "L-DB2E81BA", "L-3819A6DF"),
        ("p", "P", 0, "L-417A185B", "L-7212CCBC"),
        ("x", "X", 0, "L-7295265B", "L-E3A00192"),
        ("", Standard, 5, "L-1216C47A", "L-34B43A08"),
    ];

    /// <summary>The quota that servers of a type count in.</summary>
    /// <param name="type">The instance type.</param>
    /// <param name="capacity">How it is bought.</param>
    public static Quota Of(InstanceType type, CapacityType capacity) => Of(Families.First(family => type.ToString().StartsWith(family.Family, StringComparison.Ordinal)), capacity);

    /// <summary>The quota that servers of most types count in.</summary>
    /// <param name="capacity">How they are bought.</param>
    internal static Quota OfStandard(CapacityType capacity) => Of(Families[^1], capacity);

    private static Quota Of((string Family, string Name, int Most, string OnDemand, string Spot) family, CapacityType capacity) => capacity switch
    {
        CapacityType.Spot => new Quota($"All {family.Name} Spot Instance Requests", family.Most) { Code = family.Spot },
        CapacityType.OnDemand => new Quota($"Running On-Demand {family.Name} instances", family.Most) { Code = family.OnDemand },
        _ => throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "not a way to buy instances"),
    };
}
