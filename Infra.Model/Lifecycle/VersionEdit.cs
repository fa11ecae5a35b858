using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What becomes of one version in a move of a service.</summary>
/// <param name="Index">The version's place in the service's list; for an addition, the one it is copied from.</param>
public sealed record VersionEdit(int Index)
{
    /// <summary>Whether it is added, as a copy.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether it is removed.</summary>
    public bool Removes { get; init; }

    /// <summary>The stage it gets; <see langword="null"/> if it keeps its own.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The share it gets; <see langword="null"/> if it keeps its own.</summary>
    public int? Share { get; init; }

    /// <summary>The percent of all traffic it gets pods for; <see langword="null"/> if it keeps its own.</summary>
    public int? ReadyFor { get; init; }
}
