using System.CommandLine;
using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Runbooks;

/// <summary>Whether people can type what the runbooks tell them to.</summary>
public sealed partial class RunbookCommandsTests
{
    // What a shell does itself; scripts of this repository are looked up.
    private static readonly string[] Others = ["export", "sed"];

    public static TheoryData<string, int, string> Commands
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var command in RunbookCommand.All) data.Add(command.File, command.Line, command.Text);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_OfARunbook_IsOneThatItsProgramTakes(string file, int line, string text)
    {
        var command = new RunbookCommand(file, line, text);

        if (command.Words[0] == "./infractl")
        {
            Assert.Empty(CommandLine.Root(TextWriter.Null, TextWriter.Null).Parse([.. command.Words.Skip(1)]).Errors.Select(error => error.Message));
        }
        else if (RunbookCommand.Known.TryGetValue(command.Words[0], out var commands))
        {
            Assert.NotNull(command.Name);
            Assert.Empty(command.Flags.Except(commands[command.Name]));
        }
        else
        {
            Assert.True(Others.Contains(command.Words[0]) || RepositoryFolder.File(command.Words[0]).Exists, $"{file}:{line}: found {command.Words[0]}; say in known-commands.json what it takes");
        }
    }

    [Theory]
    [InlineData("./infractl plan dev --yaml")]
    [InlineData("./infractl promote dev")]
    public void Parser_OfACommandThatIsWrong_SaysSo(string text) =>
        Assert.NotEmpty(CommandLine.Root(TextWriter.Null, TextWriter.Null).Parse([.. new RunbookCommand("", 0, text).Words.Skip(1)]).Errors);

    [Fact]
    public void KnownCommands_InTheTable_AreAllUsed()
    {
        var used = RunbookCommand.All.Where(command => command.Name is not null).Select(command => $"{command.Words[0]} {command.Name}").ToHashSet(StringComparer.Ordinal);

        // What only prose names.
        Assert.Equal(
            ["pulumi new"],
            RunbookCommand.Known.SelectMany(program => program.Value.Keys.Select(name => $"{program.Key} {name}")).Where(name => !used.Contains(name)));
    }

    [Fact]
    public void Environments_OfTheCommands_AreThereOrMade()
    {
        var made = RunbookCommand.All.Where(command => command.Words is ["./infractl", "new", ..]).Select(command => command.Words[2]);
        string[] known = [.. TestEnvironments.Names, .. made];

        Assert.All(
            RunbookCommand.All.Where(command => command.Words.Contains("--stack")),
            command => Assert.Contains(command.Words[command.Words.Index().First(word => word.Item == "--stack").Index + 1], known));
    }

    // As shipped, comments included; whoever writes their own account's id answers for the roles.
    [Fact]
    public void Roles_OfTheShippedStackFiles_AreMadeByTheFirstDeployment()
    {
        var made = RunbookCommand.All
            .Where(command => command is { File: "first-deployment.md", Words: ["aws", "iam", "create-role", "--role-name", ..] })
            .Select(command => command.Words[4])
            .ToHashSet(StringComparer.Ordinal);

        var named = RepositoryFolder.Root.EnumerateFiles("Pulumi.*.yaml").SelectMany(file => ShippedRole().Matches(File.ReadAllText(file.FullName))).Select(role => role.Groups["name"].Value);

        Assert.Subset(made, named.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_OfTheRunbooks_LeadToFiles()
    {
        var folder = RepositoryFolder.Root.GetDirectories("docs/runbooks").Single();

        foreach (var file in folder.EnumerateFiles("*.md"))
        {
            foreach (Match link in Link().Matches(File.ReadAllText(file.FullName)))
                Assert.True(File.Exists(Path.Combine(folder.FullName, link.Groups[1].Value)), $"{file.Name}: found a link to {link.Groups[1].Value}, which is not there");
        }
    }

    [GeneratedRegex("arn:aws:iam::(ACCOUNT|111111111111|222222222222|333333333333):role/(?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShippedRole();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
