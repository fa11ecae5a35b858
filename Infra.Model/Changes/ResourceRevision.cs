namespace Infra.Model.Changes;

/// <summary>A resource as it was declared before and as it is declared now, in plans or in the engine's states.</summary>
/// <param name="Address">Type and name.</param>
/// <param name="Before">Its inputs before; <see langword="null"/> if it was not there.</param>
/// <param name="After">Its inputs now; <see langword="null"/> if it is not there.</param>
/// <param name="WasProtected">Whether the engine protected it before.</param>
/// <param name="IsProtected">Whether the engine protects it now.</param>
/// <param name="Change">What happens to it; <see langword="null"/> if nothing does but to its options.</param>
public sealed record ResourceRevision(ResourceAddress Address, Node? Before, Node? After, bool WasProtected, bool IsProtected, ResourceChange? Change);
