using System.Text.RegularExpressions;
using Infra.Tests.Support;

namespace Infra.Tests.Corpus;

/// <summary>The messages that the sources can give for a stack file, as patterns of the lines that hold them.</summary>
internal static partial class SettingsMessages
{
    // Given only for what no file of a corpus can be: a document in memory that is no JSON, a file that the system does not hand
    // out, a stack that Pulumi has no configuration of, a megabyte of configuration, and a thousand Services.
    private static readonly string[] OutOfReach =
        ["found no JSON document", "found no settings; write them there", "found files of ", "found \"iptables\" for more than "];

    /// <summary>Every message, with anything in the place of values; and the bounds of every number, with its key and unit.</summary>
    internal static IEnumerable<string> InTheSources { get; } = Sources()
        .Select(text => Quota().Replace(text, "").Replace("string.Join(\", \", ", "string.Join(", StringComparison.Ordinal))
        .SelectMany(text => Text().Matches(text).Select(match => Pattern($"found {match.Groups[1].Value}; {match.Groups[2].Value}"))
            .Concat(Bounds().Matches(text).Select(match => $@"\.{match.Groups[1].Value}: found -?[0-9]+; write -?[0-9]+ to [0-9]+ {Regex.Escape(match.Groups[2].Value)}$")))
        .Where(pattern => !OutOfReach.Any(text => pattern.StartsWith(Regex.Escape(text), StringComparison.Ordinal)))
        .Distinct();

    private static IEnumerable<string> Sources() =>
        from folder in new[] { "Infra.Model/Settings", "Infra.Cli/StackFiles" }
        from file in RepositoryFolder.Root.GetDirectories(folder).Single().EnumerateFiles("*.cs", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
        where file.Name != "StackFolder.cs"
        select File.ReadAllText(file.FullName);

    // A value may hold quotes of its own, at which the match ends; what stands before it is enough to know the message by.
    // What is found and what to do are the last two arguments; a path and a unit may be too.
    private static string Pattern(string literal)
    {
        var text = Value().Replace(literal.Replace("\\\"", "\"", StringComparison.Ordinal), "\0");
        return Regex.Escape(text.Split('{')[0]).Replace("\0", ".*", StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:That|Finding|Report|Problem|Warning)\\([^;]*?(?<=[\\s(]\\$?)\"(?!\\{path\\})((?:[^\"\\\\]|\\\\.)+)\",\\s*\\$?\"((?:[^\"\\\\]|\\\\.)+)\"\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex("""Quota\.\w+\.Validate\([^;]*?"\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Quota();

    [GeneratedRegex(@"\{[^{}""]*(?:\{[^{}]*\}[^{}""]*)*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"Within\([^;]*?\$""\{path\}\.(\w+)"", ""([^""]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Bounds();
}
