namespace Infra.Model.Values;

/// <summary>The name of a host on the internet, in lower case and with at least one dot.</summary>
/// <remarks>
/// 253 characters (RFC 1123); a condition of a load balancer's rule takes 128.
/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html (from general knowledge, unverified).
/// </remarks>
public sealed partial record HostName : IValue<HostName>
{
    private const int Longest = 128;

    private const string Text = @"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?";

    private readonly string _text;

    private HostName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a host such as \"api.example.com\", in lower case";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out HostName? value)
    {
        value = text.Length <= Longest && Pattern().IsMatch(text) ? new HostName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
