namespace Infra.Model.Values;

/// <summary>The name of an environment, which is its stack name. Twelve characters, so that environment, pool and hash fit every AWS name they become part of.</summary>
public sealed partial record EnvironmentName : IValue<EnvironmentName>
{
    private const string Text = @"[a-z]([a-z0-9-]{0,10}[a-z0-9])?";

    private readonly string _text;

    private EnvironmentName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out EnvironmentName? value)
    {
        value = Pattern().IsMatch(text) ? new EnvironmentName(text) : null;
        return value is not null;
    }

    /// <summary>The name of the environment's stack file.</summary>
    public string StackFile => $"Pulumi.{_text}.yaml";

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
