namespace Infra.Model.Prices;

/// <summary>Where prices were read.</summary>
public sealed record PriceSource
{
    /// <summary>The page, file or answer.</summary>
    public required string From { get; init; }

    /// <summary>The day it was read.</summary>
    public required Day Read { get; init; }

    /// <summary>The day that the source itself is of; <see langword="null"/> where it does not say one.</summary>
    public Day? Of { get; init; }

    /// <summary>The day since when the prices may have changed: <see cref="Of"/>, or <see cref="Read"/> where the source does not say one.</summary>
    /// <returns>The day.</returns>
    public DateOnly Since() => (Of ?? Read).Date;
}
