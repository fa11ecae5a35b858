namespace Infra.Model.Values.Kubernetes;

/// <summary>
/// Where images may come from: a registry, for example <c>registry.k8s.io</c>, or a path in one, for example
/// <c>public.ecr.aws/docker/library</c>. The registry is spelled out, because an image without one comes from wherever the
/// server's container runtime is told to look.
/// </summary>
/// <remarks>https://github.com/distribution/reference/blob/0965666/regexp.go (domain and path), read 2026-11-22.</remarks>
public sealed partial record ImageSource : IValue<ImageSource>
{
    // The longest name of a repository, to which the registry counts here, though not there.
    // https://github.com/distribution/reference/blob/0965666/reference.go (RepositoryNameTotalLengthMax), read 2026-11-22
    private const int Longest = 255;

    private const string Text = @"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:[0-9]{1,5})?(/[a-z0-9]+([._-][a-z0-9]+)*)*";

    private readonly string _text;

    private ImageSource(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a registry such as \"registry.k8s.io\", or a path in one such as \"public.ecr.aws/docker/library\"";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ImageSource? value)
    {
        value = text.Length <= Longest && Pattern().IsMatch(text) ? new ImageSource(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
