using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using Infra.Cli.Commands;
using Infra.Cli.StackFiles;

namespace Infra.Cli;

/// <summary>The command line: parses, runs one command, and says in one place how problems are reported.</summary>
public static class CommandLine
{
    // How long a command that is stopped may take to stop what it started.
    private static readonly TimeSpan TearDown = TimeSpan.FromSeconds(30);

    private static readonly string[] NamesOfEnvironments = ["ENV", "FROM", "TO", "--like", "--ask"];

    /// <summary>Runs a command.</summary>
    /// <param name="args">The words after <c>./infractl</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where problems and progress go.</param>
    /// <param name="stop">Stops the command.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken stop = default)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show where in the program an unexpected error happened", Recursive = true };
        var root = Root(output, errors);
        root.Options.Add(verbose);
        try
        {
            var result = root.Parse(args);
            if (result.Errors.Count > 0)
                return Report(errors, [.. result.Errors.Select(error => $"{string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.')}; see ./infractl --help")], ExitCode.Unusable);

            var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            var code = await InvokeAsync(result, configuration, stop);
            await output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (UserException exception)
        {
            return Report(errors, exception.Findings.Select(finding => $"{finding}"), stop.IsCancellationRequested ? ExitCode.Stopped : ExitCode.Unusable);
        }
        catch (Exception exception) when (stop.IsCancellationRequested && exception is OperationCanceledException or TimeoutException)
        {
            return Report(errors, ["stopped"], ExitCode.Stopped);
        }
        catch (Exception exception)
        {
            return Report(errors, Unexpected(exception, args.Contains(verbose.Name)), ExitCode.Fault);
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
            DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("INFRACTL_PROJECT") is { Length: > 0 } own ? own : "."),
            Recursive = true,
            Hidden = true,
        };
        var root = new RootCommand("Immutable Kubernetes environments on AWS: what pulumi up would declare, offline")
        {
            new PlanCommand(project, output),
            new PictureCommand(project, output),
            new ReportCommand(project, output),
            new PreflightCommand(project, output),
            new CheckCommand(project, output),
            new DiffCommand(project, output),
            new CostCommand(project, output),
            new CapacityCommand(project, output),
            new RolloutCommand(project, output, errors),
            new ProveCommand(project, output, errors),
            new DrainCommand(project, output, errors),
            new DrainedCommand(project, output),
            new VerdictCommand(project, output),
            new SimulateCommand(project, output),
            new ExplainCommand(output),
            new PromoteCommand(project, output),
            new NewCommand(project, output),
            new ReleaseCommand(project, output, errors),
            new ExportCommand(project, output, errors),
            new RehearseCommand(project, output, errors),
            new SchemaCommand(output),
            new CompletionCommand(output),
        };
        root.HelpName = "./infractl";
        root.Options.Add(project);
        root.Subcommands.Add(new HelpCommand(root));
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        CompleteEnvironments(root, project);
        return root;
    }

    private static async Task<int> InvokeAsync(ParseResult result, InvocationConfiguration configuration, CancellationToken stop)
    {
        // What does not look at the token must not keep the user waiting.
        var run = Task.Run(() => result.InvokeAsync(configuration, stop), CancellationToken.None);
        try
        {
            return await run.WaitAsync(stop);
        }
        catch (OperationCanceledException) when (result.CommandResult.Command is IStopsPrograms)
        {
            return await run.WaitAsync(TearDown, CancellationToken.None);
        }
    }

    private static void CompleteEnvironments(Command command, Option<DirectoryInfo> project)
    {
        var sources = command.Arguments.Where(argument => NamesOfEnvironments.Contains(argument.Name)).Select(argument => argument.CompletionSources)
            .Concat(command.Options.Where(option => NamesOfEnvironments.Contains(option.Name)).Select(option => option.CompletionSources));
        foreach (var source in sources) source.Add(context => Names(context).Select(name => new CompletionItem(name)));
        foreach (var part in command.Subcommands) CompleteEnvironments(part, project);

        // Help asks without a command line.
        IReadOnlyList<string> Names(CompletionContext context) => context.ParseResult.GetValue(project) is { } folder ? StackFolder.Environments(folder) : [];
    }

    private static string[] Unexpected(Exception exception, bool isVerbose) => isVerbose
        ? [$"{exception}"]
        : [$"found an error of this program ({exception.GetBaseException().GetType().Name}: {exception.GetBaseException().Message.Split('\n')[0].Trim()}); run the command again with --verbose, and report what it prints"];

    private static int Report(TextWriter errors, IEnumerable<string> problems, int code)
    {
        foreach (var problem in problems) errors.WriteLine(problem);
        return code;
    }
}
