using System.CommandLine;
using Infra.Cli.Promotion;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>promote FROM TO</c>: gives an environment the release that another has proven.</summary>
internal sealed class PromoteCommand : Verb
{
    private readonly Argument<string> _from = new("FROM") { Description = "The environment whose servers all run its release, by the history of its stack file" };
    private readonly Argument<string> _to = new("TO") { Description = "The environment to give the release to" };
    private readonly Argument<string?> _service = new("SERVICE") { Description = "A service as NAMESPACE/SERVICE, to promote its image instead of the release", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _services = new("--services") { Description = "Promote the images of all services instead of the release" };
    private readonly Option<DateOnly?> _asOf = AsOf.Option("the age of evidence");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the edit and write nothing" };
    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    internal PromoteCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("promote", "Give an environment the release that another one has deployed with a finished rollout, or the images of its services",
            "promote dev staging", "promote staging prod --dry-run", "promote dev staging shop/api", "promote dev staging --services")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_from);
        Arguments.Add(_to);
        Arguments.Add(_service);
        Options.Add(_services);
        Options.Add(_dryRun);
        Options.Add(_asOf);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var project = arguments.GetValue(_project)!;
        // What is wrong with both files, in one list.
        var names = StackFolder.Find(project, [arguments.GetRequiredValue(_from), arguments.GetRequiredValue(_to)]);
        var (from, to) = (StackFile.ReadEnvironment(project, names[0].ToString()), StackFile.ReadEnvironment(project, names[1].ToString()));
        if (arguments.GetValue(_services) || arguments.GetValue(_service) is not null) return await ServicesAsync(project, from, to, arguments, stop);

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

    private async Task<int> ServicesAsync(DirectoryInfo project, EnvironmentDefinition from, EnvironmentDefinition to, ParseResult arguments, CancellationToken stop)
    {
        var only = arguments.GetValue(_service);
        if (only is not null && arguments.GetValue(_services)) throw new UserException($"--services together with {only}", "leave one of them out");
        if (only is not null) ServiceRollout.Find(from, only);

        var promotion = await ServicePromotion.OfAsync(project, from, to, only, arguments.GetDay(_asOf), stop);
        if (!arguments.GetValue(_dryRun) && promotion.Text != promotion.File.Text) promotion.File.Write(promotion.Text);
        foreach (var line in promotion.Lines) _output.WriteLine(line);
        if (promotion.Promoted.IsEmpty)
        {
            _output.WriteLine($"{to.Name}: nothing is left to promote");
            return ExitCode.Good;
        }

        foreach (var line in LineDifference.Of(promotion.File.Text, promotion.Text)) _output.WriteLine(line);
        if (!arguments.GetValue(_dryRun))
            _output.WriteLine($"{promotion.File.Name} edited; next: commit and deploy it, test it, and then {string.Join(", ", promotion.Promoted.Select(service => $"./infractl rollout {to.Name} {service} enable"))}");

        return ExitCode.Good;
    }
}
