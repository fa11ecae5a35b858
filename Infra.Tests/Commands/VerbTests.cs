using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Cli.Commands;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

/// <summary>Where a verb has its place, besides the file of its class.</summary>
public sealed partial class VerbTests
{
    // An account or a tool answers them; what they make of the answer is tested without the command.
    private static readonly string[] Asking = ["preflight", "export terraform-schema", "export cloudformation-schema"];

    private static readonly (string Words, Command Command)[] Listed = [.. Under(CommandLine.Root(TextWriter.Null, TextWriter.Null), [])];

    private static IEnumerable<(string Words, Verb Verb)> Verbs => Listed.Where(item => item.Command is Verb).Select(item => (item.Words, (Verb)item.Command));

    [Fact]
    public void Commands_OfTheProgram_AreAllListed() => Convention.HasNo(
        from type in typeof(CommandLine).Assembly.GetTypes()
        where typeof(Command).IsAssignableFrom(type) && type is { IsAbstract: false, IsNested: false } && !Listed.Any(item => item.Command.GetType() == type)
        select $"Infra.Cli/CommandLine.cs: found no {type.Name}; add new {type.Name}(…) to the commands of Root, or to the command that it is part of");

    [Fact]
    public void Commands_ThatDoSomething_AreVerbs() => Convention.HasNo(
        from item in Listed
        where item.Command.Action is not null && item.Command is not Verb
        select $"Infra.Cli/Commands/{item.Command.GetType().Name}.cs: found the base class {item.Command.GetType().BaseType!.Name}; write {nameof(Verb)}, and examples for its help");

    [Fact]
    public void Verbs_OfTheProgram_AreRunByATest()
    {
        var calls = string.Join('\n', RepositoryFolder.Root.GetDirectories("Infra.Tests").Single().EnumerateFiles("*Tests.cs", SearchOption.AllDirectories).SelectMany(file => File.ReadLines(file.FullName)).Where(line => Call().IsMatch(line)));

        Convention.HasNo(
            from item in Verbs
            where !Asking.Contains(item.Words) && !Regex.IsMatch(calls, $"\"{item.Verb.Name}[\" ]")
            select $"Infra.Tests/Commands/{item.Verb.GetType().Name}Tests.cs: found no test that runs ./infractl {item.Words}; write one");
    }

    [Fact]
    public void Readme_OfTheProject_ShowsEveryVerb()
    {
        var readme = File.ReadAllText(RepositoryFolder.File("README.md").FullName);

        Convention.HasNo(
            from item in Verbs
            where !item.Words.Contains(' ') && !Regex.IsMatch(readme, $@"\./infractl {item.Words}\b")
            select $"README.md: found no ./infractl {item.Words}; show it where its users read");
    }

    [Fact]
    public void Verbs_ThatPrintJson_HaveAPageOfItsFormat()
    {
        var pages = RepositoryFolder.Root.GetDirectories("docs").Single().EnumerateFiles("*.md").Select(file => File.ReadAllText(file.FullName)).ToList();

        Convention.HasNo(
            from item in Verbs
            where item.Verb.Options.Any(option => option.Name == "--json") && !pages.Exists(page => Regex.IsMatch(page, $@"\./infractl {item.Words}\b[^`\n]* --json"))
            select $"docs/{item.Words.Split(' ')[0]}-format.md: found no format of ./infractl {item.Words} --json in any page of docs; write it");
    }

    [Fact]
    public void Page_OfTheCommands_ListsThemAll()
    {
        var page = File.ReadAllText(RepositoryFolder.File("docs/commands.md").FullName);
        var rows = Verbs.Select(item => $"| `{item.Words}` | {item.Verb.Description} |\n");

        GoldenFile.Matches(RepositoryFolder.File("docs").FullName, "commands.md", List().Replace(page, _ => $"| command | what it does |\n| --- | --- |\n{string.Concat(rows)}"));
    }

    private static IEnumerable<(string Words, Command Command)> Under(Command command, string[] words) => command.Subcommands.SelectMany(part =>
    {
        string[] all = [.. words, part.Name];
        return Under(part, all).Prepend((string.Join(' ', all), part));
    });

    // A line of a test that runs the command line, or that gives it its words.
    [GeneratedRegex("""Run\w*Async\(|InlineData\("[a-z]""")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<=<!-- commands -->\n).*(?=<!-- /commands -->)", RegexOptions.Singleline)]
    private static partial Regex List();
}
