namespace Infra.Model.Releases;

/// <summary>Where a fact was read.</summary>
/// <param name="From">The page or file.</param>
/// <param name="Read">The day it was read.</param>
public sealed record Source(string From, DateOnly Read);
