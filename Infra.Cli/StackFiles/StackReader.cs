using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Cli.StackFiles;

/// <summary>Reads files of YAML, and says where one is none.</summary>
internal static partial class StackReader
{
    /// <summary>Reads the only document of a file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="part">The place of the part that is read as JSON; empty for all of it.</param>
    /// <returns>The document; null when the file is empty.</returns>
    /// <exception cref="UserException">The text is not YAML, or is YAML that Pulumi does not read.</exception>
    internal static YamlDocument? Read(string file, string text, string part = "")
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

        var parser = new Parser(new StringReader(text));
        try
        {
            return ReadDocument(file, parser, part);
        }
        catch (YamlException exception) when (exception.Message.Contains(" tab ", StringComparison.Ordinal) && FirstTab(text) is { } line)
        {
            throw Problem(file, line, "invalid YAML here (a tab in the indentation)", "correct the file");
        }
        catch (YamlException exception)
        {
            throw Problem(file, exception.End.Line, $"invalid YAML here ({FirstLine(exception.Message)})", "correct the file");
        }
        catch (Exception exception) when (exception is InvalidOperationException or EndOfStreamException)
        {
            // The parser loses its way in some texts that are no YAML, such as a list in brackets whose next line is not indented.
            throw Problem(file, parser.Current?.End.Line ?? 1, "invalid YAML here", "correct the file");
        }
    }

    // https://yaml.org/spec/1.2.2/#51-character-set (yaml/yaml-spec 1b1a1be), read 2026-11-22
    private static bool IsForbidden(char character) =>
        character is (< ' ' and not '\t' and not '\r') or '\x7f' or (>= '\x80' and < '\xa0' and not '\x85') or '\ufffe' or '\uffff';

    private static YamlDocument? ReadDocument(string file, Parser parser, string part)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return null;

        var start = parser.Consume<DocumentStart>();
        if (start.Version is not null || start.Tags is { Count: > 0 } tags && tags.Any(tag => !IsDefault(tag)))
            throw Problem(file, start.Start.Line, "a directive (%)", "remove it");

        var document = YamlJson.Read(file, parser, part);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            throw Problem(file, second.Start.Line, "a second document, which Pulumi does not read", "keep one");

        return document;
    }

    // The parser lists the two handles that every document has.
    private static bool IsDefault(YamlDotNet.Core.Tokens.TagDirective tag) => tag.Handle is "!" or "!!";

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

    internal static UserException Problem(string file, long line, string found, string remedy, string? path = null) => new(new Finding(path, found, remedy) { File = file, Line = line });
}
