namespace Infra.Cli.Preview;

/// <summary>Tells what changed outside the program from what the program changes.</summary>
/// <remarks>
/// The engine shows a refresh before it reads: both of its states are what the last update left. What it read is the state from which
/// the resource's other step starts. https://github.com/pulumi/pulumi (at 1b5949891b3c), pkg/backend/display/json.go,
/// ShowPreviewDigest, and RefreshStep in pkg/resource/deploy/step.go, read 2026-11-29.
/// </remarks>
internal static class PreviewDrift
{
    /// <summary>Whether a property changed outside the program, and the program declares what it declared before.</summary>
    /// <param name="recorded">The resource as the last update left it; <see langword="null"/> without a refresh.</param>
    /// <param name="step">The step that changes the property.</param>
    /// <param name="path">The property, as the engine writes it.</param>
    internal static bool Has(PreviewState? recorded, PreviewStep step, string path)
    {
        if (recorded is null || step is not { OldState: { } found, NewState: { } declared }) return false;

        // Providers order some lists as they like, so a list is compared as a whole.
        var steps = NodePath.Steps(path).TakeWhile(key => !key.All(char.IsAsciiDigit)).ToList();
        if (steps.Count == 0) return false;

        var isDeclaredAnew = !IsSame(recorded.Inputs, declared.Inputs, steps);
        return !isDeclaredAnew && !(IsSame(recorded.Inputs, found.Inputs, steps) && IsSame(recorded.Outputs, found.Outputs, steps));
    }

    private static bool IsSame(ImmutableDictionary<string, JsonElement>? one, ImmutableDictionary<string, JsonElement>? other, List<string> steps) =>
        (At(one, steps), At(other, steps)) switch
        {
            (null, null) => true,
            ({ } left, { } right) => JsonElement.DeepEquals(left, right),
            _ => false,
        };

    private static JsonElement? At(ImmutableDictionary<string, JsonElement>? properties, List<string> steps)
    {
        JsonElement? value = properties?.TryGetValue(steps[0], out var first) == true ? first : null;
        foreach (var step in steps.Skip(1)) value = value is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(step, out var next) ? next : null;

        return value;
    }
}
