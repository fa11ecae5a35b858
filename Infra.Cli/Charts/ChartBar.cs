namespace Infra.Cli.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its value in words.</param>
/// <param name="Least">Up to where it is dark, 0 or more.</param>
/// <param name="Most">Up to where it is light; not below <paramref name="Least"/>.</param>
/// <param name="Source">Where its value comes from, which it shows where the pointer rests.</param>
internal sealed record ChartBar(string Label, string Value, decimal Least, decimal Most, string Source)
{
    /// <summary>Where a bound is drawn; <see langword="null"/> for none.</summary>
    internal decimal? Bound { get; init; }

    /// <summary>Whether there is no room for more, which is drawn in another colour.</summary>
    internal bool IsFull { get; init; }
}
