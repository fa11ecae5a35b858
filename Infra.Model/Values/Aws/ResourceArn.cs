namespace Infra.Model.Values.Aws;

/// <summary>The ARN of something that rights are given on. A wildcard stands for a part of the last field alone.</summary>
public sealed partial record ResourceArn : IValue<ResourceArn>
{
    private const string Text = @"arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12})?:[A-Za-z0-9][A-Za-z0-9_+=,.@:/*?-]*";

    private readonly string _text;

    private ResourceArn(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an ARN such as \"arn:aws:s3:::shop-media/*\", with a name before any wildcard";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ResourceArn? value)
    {
        value = Pattern().IsMatch(text) ? new ResourceArn(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
