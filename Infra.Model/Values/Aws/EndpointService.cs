namespace Infra.Model.Values.Aws;

/// <summary>The name of an AWS service that has a VPC endpoint, as it stands after <c>com.amazonaws.&lt;region&gt;.</c></summary>
public sealed partial record EndpointService : IValue<EndpointService>
{
    private const string Text = @"[a-z][a-z0-9-]*(\.[a-z0-9-]+)*";

    private readonly string _text;

    private EndpointService(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of a service after \"com.amazonaws.<region>.\", such as \"secretsmanager\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out EndpointService? value)
    {
        value = Pattern().IsMatch(text) ? new EndpointService(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
