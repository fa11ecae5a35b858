using System.Globalization;

namespace Infra.Model.Rules;

/// <summary>The minor version of Kubernetes, as EKS takes it.</summary>
public static partial class KubernetesMinor
{
    /// <summary>Whether a value is a version such as <c>1.35</c>.</summary>
    /// <param name="version">The value.</param>
    public static bool Is(Node version) => Of(version) is not null;

    /// <summary>The minor of a version.</summary>
    /// <param name="version">The version, for example <c>1.35</c>.</param>
    /// <returns>The number after the dot; <see langword="null"/> for any other value.</returns>
    public static int? Of(Node version) => version is not NumberNode and { Text: { } text } && Pattern().Match(text) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"\A1\.([0-9]{1,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
