using System.Globalization;
using Infra.Model.Trees;

namespace Infra.Cli.StackFiles;

/// <summary>Follows through a document the path of a finding such as <c>pools.general.generations[0].stage</c>.</summary>
internal static class SettingsPath
{
    /// <summary>The line of a setting.</summary>
    /// <param name="path">The path.</param>
    /// <param name="root">The document.</param>
    /// <returns>The line, counted from 1; for a setting that is not there, the line of the map it belongs in.</returns>
    internal static long LineOf(string path, StackNode root) => Lines(path, root).LastOrDefault(root.Line);

    /// <summary>The lines on the way.</summary>
    /// <param name="path">The path.</param>
    /// <param name="root">The document.</param>
    /// <returns>For each step, as far as the document goes, the line that names it: for the value of a key, the key's.</returns>
    internal static IEnumerable<long> Lines(string path, StackNode root)
    {
        var (node, rest) = (root, path);
        while (rest.Length > 0)
        {
            var step = node switch
            {
                StackList list => Item(list, rest),
                StackMap map => Entry(map, node == root || rest[0] != '.' ? rest : rest[1..]),
                _ => null,
            };
            if (step is not var (line, next, remainder)) yield break;

            yield return line;
            (node, rest) = (next, remainder);
        }
    }

    private static (long Line, StackNode Node, string Remainder)? Item(StackList list, string path)
    {
        var end = path.IndexOf(']', StringComparison.Ordinal);
        if (path[0] != '[' || end < 0 || !int.TryParse(path.AsSpan(1, end - 1), CultureInfo.InvariantCulture, out var index)) return null;

        return index < list.Items.Count ? (list.Items[index].Line, list.Items[index], path[(end + 1)..]) : null;
    }

    // Keys may contain dots themselves, so the document decides where a key ends, and the longest that fits is the one meant.
    private static (long Line, StackNode Node, string Remainder)? Entry(StackMap map, string path)
    {
        var fitting = map.Entries
            .Select(entry => (entry.Key.Line, entry.Value, Name: (entry.Key as StackScalar)?.Text))
            .Where(entry => entry.Name is { } name && NodePath.IsWithin(path, name))
            .OrderByDescending(entry => entry.Name!.Length)
            .FirstOrDefault();

        return fitting.Name is { } key ? (fitting.Line, fitting.Value, path[key.Length..]) : null;
    }
}
