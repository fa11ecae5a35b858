namespace Infra.Model.Values.Kubernetes;

/// <summary>The name of a container in a pod.</summary>
/// <remarks>A DNS label (RFC 1123).</remarks>
public sealed partial record ContainerName : IValue<ContainerName>
{
    private const string Text = @"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private readonly string _text;

    private ContainerName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "the name of a container such as \"proxy\", of at most 63 lower-case letters, digits and hyphens";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ContainerName? value)
    {
        value = Pattern().IsMatch(text) ? new ContainerName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
