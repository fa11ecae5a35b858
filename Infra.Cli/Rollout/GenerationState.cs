using Infra.Model.Servers;

namespace Infra.Cli.Rollout;

/// <summary>Where a generation stands.</summary>
/// <param name="Planned">The generation.</param>
/// <param name="Since">The commit since which it is in its stage, and the commit's day; <see langword="null"/> if git does not know it.</param>
/// <param name="IsCommitted">Whether it is committed as it is; <see langword="null"/> if that is not known.</param>
internal sealed record GenerationState(PlannedGeneration Planned, string? Since, bool? IsCommitted);
