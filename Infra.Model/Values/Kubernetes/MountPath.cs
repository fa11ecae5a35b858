namespace Infra.Model.Values.Kubernetes;

/// <summary>An absolute path in a container.</summary>
/// <remarks>Without a colon, which Kubernetes refuses, and without dots alone.</remarks>
public sealed partial record MountPath : IValue<MountPath>
{
    private const string Text = @"(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){1,8}";

    private readonly string _text;

    private MountPath(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "an absolute path such as \"/var/cache\", without a slash at the end";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out MountPath? value)
    {
        value = Pattern().IsMatch(text) ? new MountPath(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
