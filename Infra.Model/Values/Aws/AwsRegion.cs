namespace Infra.Model.Values.Aws;

/// <summary>An AWS region by its code, for example <c>eu-central-1</c>.</summary>
public sealed partial record AwsRegion : IValue<AwsRegion>
{
    private const string Text = @"[a-z]{2}(-[a-z]+)+-[0-9]";

    private readonly string _text;

    private AwsRegion(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a region such as \"eu-central-1\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The partition the region belongs to, which is the second part of every ARN in it.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html (a copy),
    /// read 2026-11-22. It has these three.
    /// </remarks>
    public string Partition => _text[..3] switch
    {
        "cn-" => "aws-cn",
        "us-" when _text.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    /// <summary>What the host names of AWS services in the region end in.</summary>
    /// <remarks>botocore 1.43.11, data/partitions.json (dnsSuffix), read 2026-11-22.</remarks>
    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>
    /// Whether the program writes the names of the region's partition. In China roles are trusted to <c>ec2.amazonaws.com.cn</c>, and
    /// endpoints have other names (from general knowledge).
    /// </summary>
    internal bool IsSupported => Partition != "aws-cn";

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out AwsRegion? value)
    {
        // The isolated partitions have names and hosts of their own, which nothing here knows.
        value = Pattern().IsMatch(text) && !text.Contains("-iso", StringComparison.Ordinal) ? new AwsRegion(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
