namespace Infra.Model.Changes;

/// <summary>One row of what a change does.</summary>
/// <param name="Order">When it happens within the update, from 1.</param>
/// <param name="Subject">To what: <c>control plane</c>, a generation, or a type with the names of its resources.</param>
/// <param name="What">What happens to it.</param>
/// <param name="Back">How to go back.</param>
public sealed record ChangeEffect(int Order, string Subject, string What, string Back)
{
    /// <summary>What is lost; <see langword="null"/> if nothing is.</summary>
    public LossKind? Loses { get; init; }

    /// <summary>The setting that it comes from; <see langword="null"/> if it is not known.</summary>
    public string? Setting { get; init; }

    /// <summary>Effects in which only the resource differs, as one with the names of all of them.</summary>
    /// <param name="effects">The effects, each of one resource.</param>
    /// <param name="settings">What changed in the settings.</param>
    internal static IEnumerable<ChangeEffect> Together(IEnumerable<(ResourceAddress Resource, ChangeEffect Effect)> effects, ChangedSettings settings) =>
        from effect in effects
        group effect.Resource by (effect.Resource.Type, effect.Effect) into same
        select same.Key.Effect with
        {
            Subject = $"{ResourceAddress.Short(same.Key.Type)} {string.Join(", ", same.Select(resource => resource.Name))}",
            Setting = settings.Behind(same),
        };
}
