namespace Infra.Model.Prices;

/// <summary>The prices of an instance type for an hour, with Linux, shared tenancy and nothing else.</summary>
public sealed record InstancePrice
{
    /// <summary>The on-demand price; <see langword="null"/> where it is unknown.</summary>
    public Price? OnDemand { get; init; }

    /// <summary>The spot price; <see langword="null"/> where it is unknown.</summary>
    public SpotPrice? Spot { get; init; }
}
