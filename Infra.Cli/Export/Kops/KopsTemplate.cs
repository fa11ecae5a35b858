using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Cli.Export.Kops;

/// <summary>
/// The language of <c>kops toolbox template</c>, as far as the export writes it: <c>toJson</c>, <c>range</c>, <c>if</c> and <c>end</c> of
/// Go's templates, with marks that take away white space. A value that is missing is an error, as it is for kops.
/// </summary>
internal sealed partial class KopsTemplate(string text)
{
    private readonly List<Match> _actions = [.. Action().Matches(text).Cast<Match>()];

    /// <summary>The template of every environment.</summary>
    internal static string Text { get; } = Load();

    /// <summary>Fills the template in.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">A value is missing, or the template has something that this does not know.</exception>
    internal string Render(MapNode values)
    {
        var output = new StringBuilder();
        if (Block(0, 0, values, values, output, isWritten: true) < _actions.Count) throw new FormatException("the template has an end without a beginning");

        return output.ToString();
    }

    // Writes from an action on until the end that belongs to it; the number of the action with that end comes back.
    private int Block(int start, int from, MapNode root, Node current, StringBuilder output, bool isWritten)
    {
        var position = from;
        for (var index = start; index < _actions.Count; index++)
        {
            var action = _actions[index];
            if (isWritten) output.Append(text, position, action.Index - position);

            position = action.Index + action.Length;
            var words = action.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["end"]) return index;

            if (words is ["toJson", var value])
            {
                if (isWritten) output.Append(Json(At(root, current, value)));
            }
            else if (words is ["range" or "if", var condition])
            {
                var subject = isWritten ? At(root, current, condition) : MissingNode.Instance;
                var passes = words[0] == "range" ? subject.Items : IsTrue(subject) ? [current] : [];
                var end = Block(index + 1, position, root, current, output, isWritten: false);
                if (end == _actions.Count) throw new FormatException($"{action.Value} has no end");

                foreach (var item in passes) Block(index + 1, position, root, item, output, isWritten: true);
                position = _actions[end].Index + _actions[end].Length;
                index = end;
            }
            else
            {
                throw new FormatException($"{action.Value} is not part of the language");
            }
        }

        if (isWritten) output.Append(text, position, text.Length - position);

        return _actions.Count;
    }

    private static Node At(MapNode root, Node current, string path) => (path.StartsWith('$') ? root : current).At(path.TrimStart('$').TrimStart('.')) is { } value and not MissingNode
        ? value
        : throw new FormatException($"the values have no {path}");

    private static bool IsTrue(Node value) => value is FlagNode flag ? flag.Value : !value.IsEmpty && value is not NumberNode { Value: 0 };

    private static string Json(Node value) => value switch
    {
        MapNode map => $"{{{string.Join(',', map.Entries.Select(entry => $"{Quoted(entry.Key)}:{Json(entry.Value)}"))}}}",
        ListNode list => $"[{string.Join(',', list.Items.Select(Json))}]",
        TextNode plain => Quoted(plain.Value),
        _ => value.Text!,
    };

    // As Go writes JSON: what could end a script of a web page is escaped, too, which is the default of .NET.
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Load()
    {
        using var reader = new StreamReader(typeof(KopsTemplate).Assembly.GetManifestResourceStream("Infra.Cli.Export.Kops.cluster.tmpl.yaml")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?:\s*\{\{-|\{\{)(?<words>[^{}]*?)(?:-\}\}\s*|\}\})", RegexOptions.CultureInvariant)]
    private static partial Regex Action();
}
