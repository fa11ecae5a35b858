namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of a Helm chart or of its release, which is a DNS label of 1 to 53 characters.</summary>
/// <remarks>https://helm.sh/docs/chart_template_guide/getting_started/ (a copy), read 2026-11-22, for the 53 characters.</remarks>
public sealed partial record ChartName : IValue<ChartName>
{
    private const string Text = @"[a-z]([a-z0-9-]{0,51}[a-z0-9])?";

    private readonly string _text;

    private ChartName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a name such as \"external-dns\", of 1 to 53 lower-case letters, digits and hyphens";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChartName? value)
    {
        value = Pattern().IsMatch(text) ? new ChartName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
