namespace Infra.Model.Values.Aws;

/// <summary>The id of a pool of addresses in Amazon VPC IP Address Manager.</summary>
public sealed partial record IpamPoolId : IValue<IpamPoolId>
{
    private const string Text = "ipam-pool-[0-9a-f]{8,17}";

    private readonly string _text;

    private IpamPoolId(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the id of an IPAM pool such as \"ipam-pool-0123456789abcdef0\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out IpamPoolId? value)
    {
        value = Pattern().IsMatch(text) ? new IpamPoolId(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
