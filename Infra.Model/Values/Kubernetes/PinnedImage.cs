namespace Infra.Model.Values.Kubernetes;

/// <summary>An image by its digest: a repository of the settings such as <c>shop/api</c>, or one with its registry, an at sign and the digest. A tag can be pushed again; the digest names one content for ever.</summary>
/// <remarks>
/// https://github.com/distribution/reference/blob/0965666/regexp.go and https://github.com/opencontainers/image-spec/blob/13cff54/descriptor.md,
/// read 2026-11-22.
/// </remarks>
public sealed partial record PinnedImage : IValue<PinnedImage>
{
    private const int Longest = 400;

    private const string Text = @"[a-z0-9]+([._-][a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+([._-]{1,2}[a-z0-9]+)*)*@sha256:[0-9a-f]{64}";

    private readonly string _text;

    private PinnedImage(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an image by its digest such as \"shop/api@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\", without a tag";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The repository, with the registry where there is one.</summary>
    public string Repository => _text[.._text.IndexOf('@', StringComparison.Ordinal)];

    /// <summary>The digest, with its algorithm.</summary>
    public string Digest => _text[(_text.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out PinnedImage? value)
    {
        value = text.Length <= Longest && Pattern().IsMatch(text) ? new PinnedImage(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
