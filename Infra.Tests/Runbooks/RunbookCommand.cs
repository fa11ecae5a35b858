using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Tests.Support;

namespace Infra.Tests.Runbooks;

/// <summary>A command as a runbook tells people to type it.</summary>
/// <param name="File">The runbook, without folders.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">The command.</param>
internal sealed partial record RunbookCommand(string File, int Line, string Text)
{
    private const string Prompt = "$ ";

    /// <summary>Its words, quotes taken off.</summary>
    internal IReadOnlyList<string> Words { get; } = [.. Split(Text)];

    /// <summary>The commands of all runbooks, in their console blocks.</summary>
    internal static IReadOnlyList<RunbookCommand> All { get; } =
    [
        .. from file in RepositoryFolder.Root.GetDirectories("docs/runbooks").Single().EnumerateFiles("*.md").OrderBy(file => file.Name, StringComparer.Ordinal)
           from command in In(file)
           select command,
    ];

    /// <summary>What the command line of a program takes, by the words that name a command.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Known { get; } =
        JsonDocument.Parse(System.IO.File.ReadAllText(RepositoryFolder.File("Infra.Tests/Runbooks/known-commands.json").FullName)).RootElement.EnumerateObject()
            .ToDictionary(program => program.Name, program => (IReadOnlyDictionary<string, IReadOnlyList<string>>)program.Value.GetProperty("commands").EnumerateObject()
                .ToDictionary(command => command.Name, command => (IReadOnlyList<string>)[.. command.Value.EnumerateArray().Select(flag => flag.GetString()!)]));

    /// <summary>The known command that this one is; nothing when none is.</summary>
    internal string? Name => Known.TryGetValue(Words[0], out var commands)
        ? commands.Keys.Where(name => $"{string.Join(' ', Named)} ".StartsWith($"{name} ", StringComparison.Ordinal)).MaxBy(name => name.Length)
        : null;

    /// <summary>Its options, without their values.</summary>
    internal IEnumerable<string> Flags => Words.Where(word => word.StartsWith('-')).Select(word => word.Split('=')[0]);

    // kubectl takes options before its verb, each with a value.
    private IEnumerable<string> Named => Words[0] == "kubectl"
        ? Words.Skip(1).SkipWhile(word => word is not ("get" or "delete" or "apply"))
        : Words.Skip(1);

    private static IEnumerable<RunbookCommand> In(FileInfo file)
    {
        var isConsole = false;
        foreach (var (index, line) in System.IO.File.ReadLines(file.FullName).Index())
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isConsole = line == "```console";
            else if (isConsole && line.StartsWith(Prompt, StringComparison.Ordinal))
                yield return new RunbookCommand(file.Name, index + 1, line[Prompt.Length..]);
        }
    }

    // Quotes are taken off, as a shell would; nothing here needs more of a shell.
    private static IEnumerable<string> Split(string text) =>
        Word().Matches(text).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
