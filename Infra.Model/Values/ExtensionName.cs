namespace Infra.Model.Values;

/// <summary>The name of an extension, the key of its settings: 1 to 30 characters.</summary>
public sealed partial record ExtensionName : IValue<ExtensionName>
{
    private const string Text = @"[a-z]([a-z0-9-]{0,28}[a-z0-9])?";

    private readonly string _text;

    private ExtensionName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a name such as \"orders\", of 1 to 30 lower-case letters, digits and hyphens";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ExtensionName? value)
    {
        value = Pattern().IsMatch(text) ? new ExtensionName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
