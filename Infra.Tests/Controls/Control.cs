using System.Collections.Immutable;

namespace Infra.Tests.Controls;

/// <summary>Something an EKS environment is judged by, and what this program has to say to it.</summary>
/// <param name="Number">Its number, which never changes.</param>
/// <param name="Source">Where it is asked for.</param>
/// <param name="Asked">What is asked for.</param>
internal sealed record Control(int Number, string Source, string Asked)
{
    /// <summary>What shows it in a plan; nothing where no declaration of ours can.</summary>
    internal ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What of it a plan cannot show, and why; nothing where a plan shows all of it.</summary>
    internal string? Rest { get; init; }
}
