namespace Infra.Model.Values.Aws;

/// <summary>The ARN of a certificate of AWS Certificate Manager.</summary>
public sealed partial record CertificateArn : IValue<CertificateArn>
{
    private const string Text = @"arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]{1,64}";

    private readonly string _text;

    private CertificateArn(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the ARN of a certificate such as \"arn:aws:acm:eu-central-1:111111111111:certificate/0a1b2c3d\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The region that the certificate is in.</summary>
    public string Region => _text.Split(':')[3];

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out CertificateArn? value)
    {
        value = Pattern().IsMatch(text) ? new CertificateArn(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
