using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Releases;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Costs;

/// <summary>What extended support of the control plane's Kubernetes version costs.</summary>
/// <param name="Version">The version, of the environment's release.</param>
/// <param name="EndOfStandardSupport">The last day of standard support.</param>
/// <param name="IsAllowed">Whether the settings take extended support; otherwise EKS upgrades the control plane at the end.</param>
/// <param name="IsPaid">Whether it is paid on the day of the estimate; it is then part of the total.</param>
/// <param name="Month">What it costs a month beside the control plane.</param>
public sealed record SupportCost(KubernetesVersion Version, DateOnly EndOfStandardSupport, bool IsAllowed, bool IsPaid, Amount Month)
{
    /// <summary>The support of an environment.</summary>
    internal static SupportCost Of(EnvironmentPlan plan, DateOnly asOf, RegionPrices prices)
    {
        var kubernetes = ReleaseCatalogue.Find(plan.Environment.Settings.Release).Kubernetes;
        var isAllowed = plan.Environment.Settings.ControlPlane.SupportType == SupportType.Extended;
        return new SupportCost(
            kubernetes.Version, kubernetes.EndOfStandardSupport, isAllowed, FixedBills.IsExtended(plan, asOf),
            Bill.Of(PricedItem.ExtendedSupportHour, Bill.HoursOfAMonth).At(prices));
    }
}
