using System.CommandLine;
using Infra.Cli;
using Infra.Cli.Commands;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

[Collection(DeploymentCollection.Name)]
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "Required command was not provided; see ./infractl --help\n")]
    [InlineData("plan", "Required argument 'ENV' missing for command: 'plan'; see ./infractl --help\n")]
    [InlineData("plan dev staging", "Unrecognized command or argument 'staging'; see ./infractl --help\n")]
    [InlineData("plan dev --yaml", "Unrecognized command or argument '--yaml'; see ./infractl --help\n")]
    [InlineData("drain dev --parallel x", "found \"x\" for --parallel; write a whole number of 1 or more; see ./infractl --help\n")]
    [InlineData("drain dev --timeout 0", "found \"0\" for --timeout; write a whole number of 1 or more; see ./infractl --help\n")]
    [InlineData("cost dev --rollout-hours x", "found \"x\" for --rollout-hours; write a whole number of 0 or more; see ./infractl --help\n")]
    [InlineData("rollout dev general tset", "found the move \"tset\"; write one of test, enable, share, drain, retire, back; see ./infractl --help\n")]
    [InlineData("rollout dev shop/api share x", "found \"x\" for PERCENT; write a whole number from 0 to 100; see ./infractl --help\n")]
    [InlineData("frobnicate", "Required command was not provided; see ./infractl --help\nUnrecognized command or argument 'frobnicate'; see ./infractl --help\n")]
    public async Task Invocation_ThatIsWrong_EndsWith2AndOneLineForEachProblem(string words, string errors)
    {
        var result = await Support.Cli.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.ShouldEndWith(ExitCode.Unusable, "", errors);
    }

    [Theory]
    [InlineData("devv", "found no environment \"devv\" (no file Pulumi.devv.yaml); did you mean dev?\n")]
    [InlineData("qa", "found no environment \"qa\" (no file Pulumi.qa.yaml); the environments are dev, prod, staging\n")]
    [InlineData(
        "Dev",
        "found the environment \"Dev\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen\n")]
    [InlineData(
        "../dev",
        "found the environment \"../dev\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen\n")]
    public async Task Plan_OfAnEnvironmentThatIsNotThere_EndsWith2AndOneLine(string environment, string errors)
    {
        var result = await Support.Cli.RunAsync("plan", environment);

        result.ShouldEndWith(ExitCode.Unusable, "", errors);
    }

    [Fact]
    public async Task Version_AloneAndWithNothingElse_SaysWithWhatItWasBuilt()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();

        var exitCode = await CommandLine.RunAsync(["--version"], output, errors);

        Assert.Equal((ExitCode.Good, ""), (exitCode, errors.ToString()));
        Assert.Matches(@"\Ainfractl [0-9.]+\n\.NET SDK [0-9.]+\S*, runtime [0-9.]+\nPulumi packages: (nuget \(the published packages\)|offline \(the stand-ins\))\n\z", output.ToString());
    }

    [Theory]
    [InlineData("bash", "complete -F _infractl infractl ./infractl\n")]
    [InlineData("zsh", "compdef _infractl infractl ./infractl\n")]
    [InlineData("fish", "complete -c infractl -f -a '(__infractl)'\n")]
    [InlineData("pwsh", "}\n")]
    public async Task Completion_OfAShell_IsAScriptThatAsksTheProgram(string shell, string end)
    {
        var result = await Support.Cli.RunAsync("completion", shell);

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.Contains("[suggest:", result.Output, StringComparison.Ordinal);
        Assert.EndsWith(end, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("promo", "promote\n")]
    [InlineData("completion z", "zsh\n")]
    [InlineData("rollout dev general en", "enable\n")]
    public async Task Suggestions_ForTheBeginningOfAWord_AreTheWordsThatBeginSo(string text, string expected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter();

        await CommandLine.RunAsync([$"[suggest:{text.Length}]", text], output, errors);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public async Task Help_OfEachCommand_HasExamplesThatCanBeTyped()
    {
        var root = CommandLine.Root(TextWriter.Null, TextWriter.Null);
        foreach (var command in root.Subcommands.SelectMany(command => command.Subcommands.Prepend(command)).OfType<Verb>())
        {
            string[] words = [.. command.Parents.OfType<Command>().Where(parent => parent != root).Select(parent => parent.Name), command.Name];
            var help = await Support.Cli.RunAsync(["help", .. words]);

            help.ShouldEndWith(ExitCode.Good, errors: "");
            Assert.Contains("Usage:\n  ./infractl ", help.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.Contains($"Examples:\n  ./infractl {string.Join(' ', words)}", help.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
            Assert.All(command.Examples, example => Assert.Empty(root.Parse(example.Split(" > ")[0]).Errors));
        }
    }

    [Fact]
    public async Task Help_OfWhatIsNoCommand_IsRefused()
    {
        (await Support.Cli.RunAsync("help", "rolout")).ShouldEndWith(ExitCode.Unusable, "", "found no command \"rolout\"; did you mean rollout?\n");
        (await Support.Cli.RunAsync("help", "plan", "dev")).ShouldEndWith(ExitCode.Unusable, "", "found \"dev\" after plan, which has no further commands; leave it out\n");
    }

    [Fact]
    public async Task Fault_OfTheProgram_IsOneLineAndATraceWhenAskedFor()
    {
        using var broken = new BrokenWriter();
        using var line = new StringWriter { NewLine = "\n" };
        using var trace = new StringWriter { NewLine = "\n" };

        Assert.Equal(ExitCode.Fault, await CommandLine.RunAsync(["schema"], broken, line));
        Assert.Equal(ExitCode.Fault, await CommandLine.RunAsync(["schema", "--verbose"], broken, trace));

        Assert.Equal("found an error of this program (InvalidOperationException: broken); run the command again with --verbose, and report what it prints\n", line.ToString());
        Assert.Contains("   at Infra.Cli.Commands.SchemaCommand.", trace.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_ThatIsStopped_EndsWith130AndOneLine()
    {
        using var errors = new StringWriter { NewLine = "\n" };

        var exitCode = await CommandLine.RunAsync(["schema"], TextWriter.Null, errors, new CancellationToken(canceled: true));

        Assert.Equal((ExitCode.Stopped, "stopped\n"), (exitCode, errors.ToString()));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("plan --help")]
    public async Task Invocation_ThatAsksForHelp_EndsWith0AndReportsNothing(string words)
    {
        var result = await Support.Cli.RunAsync(words.Split(' '));

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.NotEmpty(result.Output);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("broken");
    }
}
