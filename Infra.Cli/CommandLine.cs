using System.CommandLine;
using Infra.Cli.Commands;
using Infra.Model.Findings;

namespace Infra.Cli;

/// <summary>The command line: parses, runs one command, and says in one place how problems are reported.</summary>
public static class CommandLine
{
    // How long a command that is stopped may take to stop what it started.
    private static readonly TimeSpan TearDown = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The words after <c>./infractl</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where problems and progress go.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var result = Root(output, errors).Parse(args);
        if (result.Errors.Count > 0) return Report(errors, [.. result.Errors.Select(error => $"{error.Message.TrimEnd('.')}; see ./infractl --help")]);

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TearDown };
            return await result.InvokeAsync(configuration);
        }
        catch (UserException exception)
        {
            return Report(errors, exception.Findings.Select(finding => finding.ToString()));
        }
    }

    /// <summary>All commands, with what they take.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where problems and progress go.</param>
    /// <returns>The command that the others are part of.</returns>
    internal static RootCommand Root(TextWriter output, TextWriter errors)
    {
        var project = new Option<DirectoryInfo>("--project")
        {
            Description = "The folder with Pulumi.yaml; ./infractl names its own",
            DefaultValueFactory = _ => new DirectoryInfo("."),
            Recursive = true,
            Hidden = true,
        };
        var root = new RootCommand("Immutable Kubernetes environments on AWS: what pulumi up would declare, offline")
        {
            new PlanCommand(project, output),
            new CheckCommand(project, output),
            new DiffCommand(project, output),
            new RolloutCommand(project, output),
            new VerdictCommand(project, output),
            new ExplainCommand(output),
            new PromoteCommand(project, output),
            new NewCommand(project, output),
            new ExportCommand(project, output, errors),
            new RehearseCommand(project, output, errors),
            new SchemaCommand(output),
        };
        root.Options.Add(project);
        return root;
    }

    private static int Report(TextWriter errors, IEnumerable<string> problems)
    {
        foreach (var problem in problems) errors.WriteLine(problem);
        return ExitCode.Unusable;
    }
}
