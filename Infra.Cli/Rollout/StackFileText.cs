using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Rollout;

/// <summary>
/// The text of a stack file, edited in place: what is not part of an edit stays as it was written, comments and order included.
/// </summary>
internal sealed class StackFileText
{
    private static readonly ImmutableArray<string> Settings = ["config", "infra:environment"];

    private readonly YamlNode _root;

    internal StackFileText(string text)
    {
        Text = text;
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        _root = stream.Documents[0].RootNode;
    }

    internal string Text { get; }

    /// <summary>Gives a setting another value, or adds it where it is not written.</summary>
    /// <param name="path">The keys and indexes that lead to it.</param>
    /// <param name="value">The value, as YAML on one line.</param>
    /// <returns>The edited text.</returns>
    internal StackFileText Set(ImmutableArray<string> path, string value)
    {
        var (parent, known) = Follow(path[..^1]);
        if (known < path.Length - 1) return Insert((YamlMappingNode)parent, path[known], Nested(path[(known + 1)..], value));

        return parent is YamlMappingNode map && Find(map, path[^1]) is { } node
            ? Replace(Start(node), End(node), value)
            : Insert((YamlMappingNode)parent, path[^1], value);
    }

    /// <summary>Adds an entry to a list, as a copy of another.</summary>
    /// <param name="path">The list.</param>
    /// <param name="index">The entry to copy.</param>
    /// <returns>The edited text; the copy is the last entry.</returns>
    internal StackFileText Copy(ImmutableArray<string> path, int index)
    {
        var list = (YamlSequenceNode)Follow(path).Node;
        var entry = list.Children[index];
        if (list.Style == SequenceStyle.Flow)
            return Replace(End(list.Children[^1]), End(list.Children[^1]), $", {Text[Start(entry)..End(entry)]}");

        return InsertLines(LineEnd(list.Children[^1]), Text[DashLine(list, entry)..LineEnd(entry)].TrimEnd('\r', '\n'));
    }

    /// <summary>Adds an entry to a list of the whole file.</summary>
    /// <param name="path">The keys and indexes that lead to it from the file's root.</param>
    /// <param name="value">The entry, as YAML on one line.</param>
    /// <returns>The edited text; the entry is the last.</returns>
    internal StackFileText AddInFile(ImmutableArray<string> path, string value)
    {
        var list = (YamlSequenceNode)FollowInStack(path).Node;
        if (list.Style != SequenceStyle.Flow)
            return InsertLines(LineEnd(list.Children[^1]), $"{new string(' ', (int)list.Start.Column - 1)}- {value}");

        var at = list.Children.Count == 0 ? Start(list) + 1 : End(list.Children[^1]);
        return Replace(at, at, list.Children.Count == 0 ? value : $", {value}");
    }

    /// <summary>Removes an entry of a list.</summary>
    /// <param name="path">The list.</param>
    /// <param name="index">The entry.</param>
    /// <returns>The edited text.</returns>
    internal StackFileText Remove(ImmutableArray<string> path, int index)
    {
        var list = (YamlSequenceNode)Follow(path).Node;
        var entry = list.Children[index];
        if (list.Style != SequenceStyle.Flow)
        {
            var without = Replace(DashLine(list, entry), LineEnd(entry), "");
            return list.Children.Count > 1 ? without : without.Empty(KeyEnd(path));
        }

        return index == 0
            ? Replace(Start(entry), list.Children.Count > 1 ? Start(list.Children[1]) : End(entry), "")
            : Replace(End(list.Children[index - 1]), End(entry), "");
    }

    /// <summary>Removes a setting, where it is written.</summary>
    /// <param name="path">The keys that lead to it; it is not the only one of its map.</param>
    /// <returns>The edited text.</returns>
    internal StackFileText Without(ImmutableArray<string> path) => WithoutInStack([.. Settings, .. path]);

    /// <summary>Removes a key of the whole file, where it is written.</summary>
    /// <param name="path">The keys that lead to it from the file's root; it is not the only one of its map.</param>
    /// <returns>The edited text.</returns>
    internal StackFileText WithoutInStack(ImmutableArray<string> path)
    {
        var map = (YamlMappingNode)FollowInStack(path[..^1]).Node;
        var entries = map.Children.ToList();
        var index = entries.FindIndex(entry => entry.Key is YamlScalarNode { Value: var key } && key == path[^1]);
        if (index < 0) return this;

        var (name, value) = entries[index];
        if (map.Style != MappingStyle.Flow) return Replace(LineStart(Start(name)), LineEnd(value), "");

        return index == 0
            ? Replace(Start(name), Start(entries[1].Key), "")
            : Replace(End(entries[index - 1].Value), End(value), "");
    }

    /// <summary>Gives a setting another key.</summary>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="key">The new key, as YAML.</param>
    /// <returns>The edited text.</returns>
    internal StackFileText Rename(ImmutableArray<string> path, string key)
    {
        var name = ((YamlMappingNode)Follow(path[..^1]).Node).Children.Keys.Single(node => ((YamlScalarNode)node).Value == path[^1]);
        return Replace(Start(name), End(name), key);
    }

    private static string Nested(ImmutableArray<string> keys, string value) =>
        keys.Reverse().Aggregate(value, (inner, key) => $"{{ {key}: {inner} }}");

    private (YamlNode Node, int Known) Follow(ImmutableArray<string> path) =>
        FollowInStack([.. Settings, .. path]) is var (node, known) ? (node, known - Settings.Length) : default;

    private (YamlNode Node, int Known) FollowInStack(ImmutableArray<string> path)
    {
        var node = _root;
        foreach (var (index, key) in path.Index())
        {
            var next = node is YamlSequenceNode list ? list.Children[int.Parse(key)] : Find((YamlMappingNode)node, key);
            if (next is null) return (node, index);

            node = next;
        }

        return (node, path.Length);
    }

    private static YamlNode? Find(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private StackFileText Insert(YamlMappingNode map, string key, string value)
    {
        if (map.Style == MappingStyle.Flow)
        {
            return map.Children.Count == 0
                ? Replace(Start(map) + 1, Start(map) + 1, $" {key}: {value} ")
                : Replace(End(map.Children[^1].Value), End(map.Children[^1].Value), $", {key}: {value}");
        }

        var indent = new string(' ', (int)map.Children[0].Key.Start.Column - 1);
        return InsertLines(LineEnd(map.Children[^1].Value), $"{indent}{key}: {value}");
    }

    // A file whose last line has no end keeps having none.
    private StackFileText InsertLines(int at, string lines)
    {
        // The end of the line before, as a file may have both kinds.
        var end = Text.LastIndexOf('\n', at - 1);
        var newLine = end > 0 && Text[end - 1] == '\r' ? "\r\n" : "\n";
        return Replace(at, at, Text[at - 1] == '\n' ? $"{lines}{newLine}" : $"{newLine}{lines}");
    }

    // A key with nothing after it would have no value, which is not the same as no entries.
    private StackFileText Empty(int keyEnd) => Text.IndexOf(':', keyEnd) + 1 is var at ? new(Text.Insert(at, " []")) : this;

    private StackFileText Replace(int start, int end, string with) => new(string.Concat(Text.AsSpan(0, start), with, Text.AsSpan(end)));

    private static int Start(YamlNode node) => (int)node.Start.Index;

    // The parser ends a block where the next token begins, comments between included; its last value ends where it is written.
    private int End(YamlNode node) => node switch
    {
        YamlMappingNode map when map.Style == MappingStyle.Flow => Closing('}', map.Children.Count == 0 ? Start(map) + 1 : End(map.Children[^1].Value)),
        YamlSequenceNode list when list.Style == SequenceStyle.Flow => Closing(']', list.Children.Count == 0 ? Start(list) + 1 : End(list.Children[^1])),
        YamlMappingNode map => End(map.Children[^1].Value),
        YamlSequenceNode list => End(list.Children[^1]),
        _ => (int)node.End.Index,
    };

    // Between the last value and the bracket there can only be space, a comma and comments.
    private int Closing(char bracket, int from)
    {
        while (Text[from] != bracket) from = Text[from] == '#' ? Text.IndexOf('\n', from) : from + 1;

        return from + 1;
    }

    private int KeyEnd(ImmutableArray<string> path) =>
        (int)((YamlMappingNode)Follow(path[..^1]).Node).Children.Keys.First(key => ((YamlScalarNode)key).Value == path[^1]).End.Index;

    // The dash may stand on a line of its own above the entry, with a comment between; all dashes of a list are in one column.
    private int DashLine(YamlSequenceNode list, YamlNode entry)
    {
        var (column, start) = ((int)list.Start.Column - 1, LineStart(Start(entry)));
        while (Text[start + column] != '-' || !Text.AsSpan(start, column).IsWhiteSpace())
            start = start > 0 ? LineStart(start - 1) : throw new InvalidOperationException("no dash stands above the entry of a list");

        return start;
    }

    private int LineStart(int at) => Text.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;

    private int LineEnd(YamlNode node) => Text.IndexOf('\n', Math.Max(End(node) - 1, 0)) is var end and >= 0 ? end + 1 : Text.Length;
}
