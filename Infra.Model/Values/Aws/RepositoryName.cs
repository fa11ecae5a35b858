namespace Infra.Model.Values.Aws;

/// <summary>
/// The name of an image repository within its environment, for example <c>shop/api</c>: words of lower-case letters and digits,
/// joined by single <c>.</c>, <c>_</c> or <c>-</c>, in folders divided by <c>/</c>.
/// </summary>
/// <remarks>
/// ECR takes 256 characters; 13 of them are for the longest environment's name and a slash.
/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html (repositoryName; botocore 1.43.11),
/// read 2026-11-22.
/// </remarks>
public sealed partial record RepositoryName : IValue<RepositoryName>
{
    private const int Longest = 243;

    private const string Text = @"([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*";

    private readonly string _text;

    private RepositoryName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a repository such as \"shop/api\", of at most 243 lower-case letters, digits and single separators";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out RepositoryName? value)
    {
        value = text.Length <= Longest && Pattern().IsMatch(text) ? new RepositoryName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
