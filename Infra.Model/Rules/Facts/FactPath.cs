using System.Text.RegularExpressions;

namespace Infra.Model.Rules.Facts;

/// <summary>The place of a value within a declaration: keys with dots between, indexes and keys that have dots in brackets.</summary>
public static partial class FactPath
{
    /// <summary>The keys and indexes on the way.</summary>
    /// <param name="path">The place, for example <c>taints[0].key</c> or <c>tags['kubernetes.io/role/elb']</c>.</param>
    public static IEnumerable<string> Steps(string path) =>
        Step().Matches(path).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Success ? match.Groups["plain"].Value : match.Groups["index"].Value);

    /// <summary>The place of an entry of a map.</summary>
    /// <param name="path">The map's own place; empty for the root.</param>
    /// <param name="key">The entry's key.</param>
    public static string Join(string path, string key) =>
        key.Contains('.', StringComparison.Ordinal) ? $"{path}['{key}']" : path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>Whether a place is another or lies within it.</summary>
    /// <param name="path">The place.</param>
    /// <param name="other">The other.</param>
    public static bool IsWithin(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] is '.' or '[');

    [GeneratedRegex(@"\['(?<quoted>[^']*)'\]|\[(?<index>[0-9]+)\]|(?<plain>[^.\[]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
