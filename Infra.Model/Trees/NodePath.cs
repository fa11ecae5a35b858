using System.Globalization;

namespace Infra.Model.Trees;

/// <summary>
/// The place of a value in a tree: keys with dots between, indexes in brackets. A key that has dots is read with and without brackets:
/// <c>tags['kubernetes.io/role/elb']</c> as rules write it, and <c>tags.kubernetes.io/role/elb</c> as settings and plans do.
/// </summary>
public static partial class NodePath
{
    /// <summary>The keys and indexes on the way, where no tree tells which dots belong to a key.</summary>
    /// <param name="path">The place, for example <c>taints[0].key</c>.</param>
    public static IEnumerable<string> Steps(string path) => Step().Matches(path).Select(KeyOf);

    /// <summary>The place of an entry of a map; a key with dots stands in brackets.</summary>
    /// <param name="path">The map's own place; empty for the root.</param>
    /// <param name="key">The entry's key.</param>
    public static string Join(string path, string key) => key.Contains('.', StringComparison.Ordinal) ? $"{path}['{key}']" : Plain(path, key);

    /// <summary>The place of an entry of a map, without brackets.</summary>
    /// <param name="path">The map's own place; empty for the root.</param>
    /// <param name="key">The entry's key.</param>
    public static string Plain(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>A place without brackets around keys.</summary>
    /// <param name="path">The place.</param>
    public static string Plain(string path) => Quoted().Replace(path, match => match.Index == 0 ? KeyOf(match) : $".{KeyOf(match)}");

    /// <summary>Whether a place is another or lies within it.</summary>
    /// <param name="path">The place.</param>
    /// <param name="other">The other.</param>
    public static bool IsWithin(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] is '.' or '[');

    /// <summary>Takes the first step into a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="path">A place in it.</param>
    /// <returns>The part that the step leads to, and the rest of the place; null when there is no such part.</returns>
    internal static (Node Part, string Remainder)? Next(Node node, string path)
    {
        var step = Step().Match(path);
        return node switch
        {
            ListNode list when int.TryParse(step.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Length =>
                (list.Items[index], path[(step.Index + step.Length)..]),
            MapNode map when step.Groups["quoted"].Success => map.Entries.TryGetValue(KeyOf(step), out var entry) ? (entry, path[(step.Index + step.Length)..]) : null,
            MapNode map when Key(map.Entries.Keys, path.TrimStart('.')) is { } key => (map.Entries[key], path.TrimStart('.')[key.Length..]),
            _ => null,
        };
    }

    /// <summary>The key that a place begins with. The tree decides where a key with dots ends: the longest that fits is meant.</summary>
    /// <param name="keys">The keys that there are.</param>
    /// <param name="path">The place.</param>
    /// <returns>The key; null when none fits.</returns>
    public static string? Key(IEnumerable<string> keys, string path) => keys.Where(key => IsWithin(path, key)).MaxBy(key => key.Length);

    private static string KeyOf(Match step) => step.Groups.Values.Skip(1).First(group => group.Success).Value;

    [GeneratedRegex("""\['(?<quoted>[^']*)'\]|\["(?<quoted>[^"]*)"\]|\[(?<index>[0-9]+)\]|(?<plain>[^.\[]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();

    [GeneratedRegex("""\['(?<quoted>[^']*)'\]|\["(?<quoted>[^"]*)"\]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
