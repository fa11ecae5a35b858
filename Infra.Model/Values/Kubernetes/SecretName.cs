namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of a Secret.</summary>
/// <remarks>A DNS subdomain (RFC 1123).</remarks>
public sealed partial record SecretName : IValue<SecretName>
{
    private const string Text = @"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,3}";

    private readonly string _text;

    private SecretName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of a Secret such as \"db-2026-11\", of lower-case letters, digits, hyphens and dots";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out SecretName? value)
    {
        value = Pattern().IsMatch(text) ? new SecretName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
