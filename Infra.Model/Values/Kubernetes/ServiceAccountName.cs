namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of a Kubernetes service account, a DNS subdomain of up to 253 characters.</summary>
public sealed partial record ServiceAccountName : IValue<ServiceAccountName>
{
    private const string Text = @"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?";

    private readonly string _text;

    private ServiceAccountName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of a service account such as \"external-dns\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServiceAccountName? value)
    {
        value = Pattern().IsMatch(text) ? new ServiceAccountName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
