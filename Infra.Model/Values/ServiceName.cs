namespace Infra.Model.Values;

/// <summary>The name of a service. Thirty characters, so that environment, service and hash fit the name of a role, and service and hash a label.</summary>
public sealed partial record ServiceName : IValue<ServiceName>
{
    private const string Text = @"[a-z]([a-z0-9-]{0,28}[a-z0-9])?";

    private readonly string _text;

    private ServiceName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a name of at most 30 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServiceName? value)
    {
        value = Pattern().IsMatch(text) ? new ServiceName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
