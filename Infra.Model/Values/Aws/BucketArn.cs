namespace Infra.Model.Values.Aws;

/// <summary>The ARN of a bucket of Amazon S3, without a key.</summary>
/// <remarks>
/// A name has 3 to 63 lower-case letters, digits, periods and hyphens, begins and ends with a letter or a digit, has no two periods side by
/// side and is no IPv4 address: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, from general knowledge.
/// </remarks>
public sealed partial record BucketArn : IValue<BucketArn>
{
    private const string Text = @"arn:aws[a-z-]*:s3:::(?![0-9.]*$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

    private readonly string _text;

    private BucketArn(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the ARN of a bucket such as \"arn:aws:s3:::example-flow-logs\", without a key";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The partition the bucket is in.</summary>
    public string Partition => Arn.Partition(_text);

    /// <summary>The name of the bucket.</summary>
    public string Name => _text.Split(':')[5];

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out BucketArn? value)
    {
        value = Pattern().IsMatch(text) ? new BucketArn(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
