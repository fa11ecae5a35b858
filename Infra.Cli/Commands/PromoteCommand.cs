using System.CommandLine;
using Infra.Cli.Promotion;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>promote FROM TO</c>: gives an environment the release that another has proven.</summary>
internal sealed class PromoteCommand : Command
{
    private readonly Argument<string> _from = new("FROM") { Description = "The environment whose servers all run its release, by the history of its stack file" };
    private readonly Argument<string> _to = new("TO") { Description = "The environment to give the release to" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the edit and write nothing" };
    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    /// <summary>Describes the command.</summary>
    /// <param name="project">The option that names the project's folder.</param>
    /// <param name="output">Where the edit goes.</param>
    internal PromoteCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("promote", "Give an environment the release that another one has deployed with a finished rollout")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_from);
        Arguments.Add(_to);
        Options.Add(_dryRun);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var project = arguments.GetValue(_project)!;
        // What is wrong with both files, in one list.
        var names = StackFolder.Find(project, [arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to)]);
        var (from, to) = (StackFile.ReadEnvironment(project, names[0].ToString()), StackFile.ReadEnvironment(project, names[1].ToString()));
        var promotion = await ReleasePromotion.OfAsync(project, from, to, stop);
        var (proven, file) = (promotion.Proven, promotion.File);

        _output.WriteLine($"{from.Name}: release {proven.Release} on all servers since commit {proven.Since}; {proven.Evidence}");
        if (promotion.Text == file.Text)
        {
            _output.WriteLine($"{to.Name}: release {proven.Release} already; nothing is left to promote");
            return ExitCode.Good;
        }

        if (!arguments.GetValue(_dryRun)) file.Write(promotion.Text);
        foreach (var line in LineDifference.Of(file.Text, promotion.Text)) _output.WriteLine(line);
        if (!arguments.GetValue(_dryRun))
            _output.WriteLine($"{file.Name} edited; next: commit and deploy it, then upgrade the servers with ./infractl rollout {to.Name} --plan {proven.Release}");

        return ExitCode.Good;
    }
}
