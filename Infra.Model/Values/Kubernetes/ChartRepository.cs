namespace Infra.Model.Values.Kubernetes;

/// <summary>Where a Helm chart is: a repository of charts, or a path in a registry of OCI images.</summary>
public sealed partial record ChartRepository : IValue<ChartRepository>
{
    private const string Text = @"(https|oci)://[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/?";

    private readonly string _text;

    private ChartRepository(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an address such as \"https://charts.example.com\" or \"oci://registry.example.com/charts\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChartRepository? value)
    {
        value = Pattern().IsMatch(text) ? new ChartRepository(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
