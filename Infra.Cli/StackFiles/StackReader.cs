using System.Text.RegularExpressions;
using Infra.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Cli.StackFiles;

/// <summary>
/// Reads the YAML of a stack file into nodes that keep their lines, repeated keys and aliases, where the library's own model
/// would refuse the one and follow the other for ever.
/// </summary>
internal sealed partial class StackReader
{
    // Settings are eight levels deep; whoever nests deeper than this wrote no settings.
    private const int DeepestLevel = 40;

    private readonly string _file;
    private readonly Parser _parser;

    private StackReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads the only document of a file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The document's root; nothing when the file is empty.</returns>
    /// <exception cref="UserException">The text is not YAML, or is YAML that Pulumi does not read.</exception>
    internal static StackNode? Read(string file, string text)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (Conflict().Match(line) is { Success: true, Value: var marker }) throw Problem(file, index + 1, $"the conflict marker {marker} of git", "resolve the conflict");
            if (line.TrimEnd('\r').Contains('\r')) throw Problem(file, index + 1, "a line that ends with CR alone", "save the file with the line ends LF");
            if (WrongSpace().Match(line) is { Success: true, Groups: var groups })
                throw Problem(file, index + 1, $"the no-break space U+{(int)groups["space"].Value[0]:X4} where YAML takes a space alone", "write a space");

            foreach (var character in line.Where(IsForbidden))
                throw Problem(file, index + 1, $"the control character U+{(int)character:X4}", "remove it");
        }

        var reader = new StackReader(file, text);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception) when (exception.Message.Contains(" tab ", StringComparison.Ordinal) && FirstTab(text) is { } line)
        {
            throw Problem(file, line, "invalid YAML here (a tab in the indentation)", "correct the file");
        }
        catch (YamlException exception)
        {
            throw Problem(file, exception.End.Line, $"invalid YAML here ({FirstLine(exception.Message)})", "correct the file");
        }
        catch (InvalidOperationException)
        {
            // The parser loses its way in some texts that are no YAML, such as a list in brackets whose next line is not indented.
            throw Problem(file, reader._parser.Current?.End.Line ?? 1, "invalid YAML here", "correct the file");
        }
    }

    // https://yaml.org/spec/1.2.2/#51-character-set (yaml/yaml-spec 1b1a1be), read 2026-11-22
    private static bool IsForbidden(char character) =>
        character is (< ' ' and not '\t' and not '\r') or '\x7f' or (>= '\x80' and < '\xa0' and not '\x85') or '\ufffe' or '\uffff';

    private StackNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return null;

        var start = _parser.Consume<DocumentStart>();
        if (start.Version is not null || start.Tags is { Count: > 0 } tags && tags.Any(tag => !IsDefault(tag)))
            throw Problem(_file, start.Start.Line, "a directive (%)", "remove it");

        var root = ReadNode(level: 0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            throw Problem(_file, second.Start.Line, "a second document, which Pulumi does not read", "keep one");

        return root;
    }

    // The parser lists the two handles that every document has.
    private static bool IsDefault(YamlDotNet.Core.Tokens.TagDirective tag) => tag.Handle is "!" or "!!";

    private StackNode ReadNode(int level)
    {
        if (level > DeepestLevel)
            throw Problem(_file, _parser.Current!.Start.Line, $"more than {DeepestLevel} nested maps and lists", "correct the file");

        return _parser.Consume<ParsingEvent>() switch
        {
            AnchorAlias alias => new StackAlias(alias.Start.Line, alias.Value.Value),
            Scalar scalar => new StackScalar(scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain) { Tag = TagOf(scalar) },
            SequenceStart list => new StackList(list.Start.Line, ReadItems(level)) { Tag = TagOf(list) },
            MappingStart map => new StackMap(map.Start.Line, ReadEntries(level)) { Tag = TagOf(map) },
            var other => throw Problem(_file, other.Start.Line, "invalid YAML here", "correct the file"),
        };
    }

    private List<StackNode> ReadItems(int level)
    {
        var items = new List<StackNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(level + 1));

        return items;
    }

    private List<(StackNode Key, StackNode Value)> ReadEntries(int level)
    {
        var entries = new List<(StackNode Key, StackNode Value)>();
        while (!_parser.TryConsume<MappingEnd>(out _)) entries.Add((ReadNode(level + 1), ReadNode(level + 1)));

        return entries;
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    // The parser names the line on which the map begins that the tab is in.
    private static int? FirstTab(string text) =>
        text.Split('\n').Index().Where(line => line.Item.TrimStart(' ').StartsWith('\t')).Select(line => (int?)line.Index + 1).FirstOrDefault();

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('\r', '.');

    // https://git-scm.com/docs/git-merge#_how_conflicts_are_presented (from general knowledge, unverified)
    [GeneratedRegex(@"\A(<{7}|>{7}|\|{7}(?= )|={7}(?=\r?\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Conflict();

    // Where an editor or a web page put one for the space that indents or follows a key or a dash; in text and comments it may stand.
    [GeneratedRegex(@"\A([ -]*|[^#""']*?(:|\A[ ]*-) *)(?<space>[\u00a0\u2007\u202f])", RegexOptions.CultureInvariant)]
    private static partial Regex WrongSpace();

    private static UserException Problem(string file, long line, string found, string remedy) => new(new Finding(null, found, remedy) { File = file, Line = line });
}
