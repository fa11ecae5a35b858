using System.Globalization;

namespace Infra.Model.Values.Kubernetes;

/// <summary>A Kubernetes minor version as EKS names it, for example <c>1.34</c>.</summary>
public sealed partial record KubernetesVersion : IValue<KubernetesVersion>
{
    private const string Text = @"1\.([1-9][0-9])";

    private KubernetesVersion(int minor) => Minor = minor;

    /// <inheritdoc/>
    public static string Expected => "a Kubernetes minor version such as \"1.34\", in quotes";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The number after the point; the number before it has been 1 since 2015.</summary>
    public int Minor { get; }

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out KubernetesVersion? value)
    {
        var match = Pattern().Match(text);
        value = match.Success ? new KubernetesVersion(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;
        return value is not null;
    }

    /// <summary>The version as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => $"1.{Minor}";

    // Two digits: an unquoted 1.30 reaches us as 1.3, which must not pass for a version.
    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
