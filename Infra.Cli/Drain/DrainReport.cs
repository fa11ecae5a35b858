namespace Infra.Cli.Drain;

/// <summary>What a drain did.</summary>
/// <param name="Emptied">The nodes that have no pods left that would have to move.</param>
/// <param name="Removed">The nodes that went meanwhile: the autoscaler's work, or EC2's.</param>
/// <param name="Evicted">How many pods were evicted.</param>
/// <param name="Findings">Why it stopped early; none when all is done.</param>
internal sealed record DrainReport(ImmutableArray<string> Emptied, ImmutableArray<string> Removed, int Evicted, ImmutableArray<Finding> Findings);
