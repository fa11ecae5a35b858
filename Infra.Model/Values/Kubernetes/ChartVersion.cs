namespace Infra.Model.Values.Kubernetes;

/// <summary>An exact version of a Helm chart.</summary>
public sealed partial record ChartVersion : IValue<ChartVersion>
{
    private const string Text = @"v?[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?";

    private readonly string _text;

    private ChartVersion(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an exact version such as \"1.19.0\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChartVersion? value)
    {
        value = Pattern().IsMatch(text) ? new ChartVersion(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
