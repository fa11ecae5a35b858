namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of a Kubernetes namespace: a DNS label.</summary>
public sealed partial record NamespaceName : IValue<NamespaceName>
{
    private const string Text = @"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private readonly string _text;

    private NamespaceName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a namespace of at most 63 lower-case letters, digits and hyphens";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out NamespaceName? value)
    {
        value = Pattern().IsMatch(text) ? new NamespaceName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
