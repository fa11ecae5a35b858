namespace Infra.Model.Draining;

/// <summary>What other pods mean for where a pod may run.</summary>
public enum PodRelationKind
{
    /// <summary>It runs in a domain with one of them.</summary>
    Together,

    /// <summary>It runs in a domain without them.</summary>
    Apart,

    /// <summary>Its domain has at most some more of them than the domain with the fewest.</summary>
    Spread,
}
