namespace Infra.Model.Resources;

/// <summary>What is lost with a resource.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="What">The words, as the end of "a deletion that loses".</param>
/// <param name="Allowed">When it may be deleted.</param>
public sealed record Loss(LossKind Kind, string What, Removal Allowed = Removal.Always);
