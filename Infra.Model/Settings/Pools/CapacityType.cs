namespace Infra.Model.Settings.Pools;

/// <summary>How servers are bought.</summary>
public enum CapacityType
{
    /// <summary>At the regular price, for as long as they are wanted.</summary>
    OnDemand,

    /// <summary>At a discount, until AWS wants them back; a managed node group then drains them and launches others.</summary>
    Spot,
}
