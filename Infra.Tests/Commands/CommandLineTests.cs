using Infra.Cli;
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
    [InlineData("frobnicate", "Required command was not provided; see ./infractl --help\nUnrecognized command or argument 'frobnicate'; see ./infractl --help\n")]
    public async Task Invocation_ThatIsWrong_EndsWith2AndOneLineForEachProblem(string words, string errors)
    {
        var result = await Support.Cli.RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((ExitCode.Unusable, "", errors), (result.ExitCode, result.Output, result.Errors));
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

        Assert.Equal((ExitCode.Unusable, "", errors), (result.ExitCode, result.Output, result.Errors));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("plan --help")]
    public async Task Invocation_ThatAsksForHelp_EndsWith0AndReportsNothing(string words)
    {
        var result = await Support.Cli.RunAsync(words.Split(' '));

        Assert.Equal((ExitCode.Good, ""), (result.ExitCode, result.Errors));
        Assert.NotEmpty(result.Output);
    }
}
