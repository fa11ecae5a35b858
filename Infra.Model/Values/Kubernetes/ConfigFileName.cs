namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of a file of configuration, which is a key of a ConfigMap.</summary>
/// <remarks>
/// https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object (from general knowledge, unverified).
/// </remarks>
public sealed partial record ConfigFileName : IValue<ConfigFileName>
{
    private const string Text = @"[A-Za-z0-9_-][A-Za-z0-9._-]{0,252}";

    private readonly string _text;

    private ConfigFileName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of a file such as \"app.yaml\", of letters, digits, dots, hyphens and underscores";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConfigFileName? value)
    {
        value = Pattern().IsMatch(text) ? new ConfigFileName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
