using System.CommandLine;
using Infra.Cli.Releases;
using Infra.Model.Environments;
using Infra.Model.Releases;

namespace Infra.Cli.Commands;

/// <summary><c>release check [NAME]</c>: whether releases are whole, unedited, and still supported where they run.</summary>
internal sealed class ReleaseCheckCommand : Verb
{
    private readonly Argument<string?> _name = new("NAME") { Description = "The release; without it, all", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<DateOnly?> _asOf = AsOf.Option("the end of Kubernetes support");

    internal ReleaseCheckCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("check", "Check that releases are complete, that no published one was edited (releases.lock), and that Kubernetes is supported in those that run",
            "release check", "release check 2026-10")
    {
        Arguments.Add(_name);
        Options.Add(_asOf);
        SetAction(arguments =>
        {
            var findings = Findings(arguments.GetValue(project)!, arguments.GetValue(_name), arguments.GetDay(_asOf), out var checkedNames);
            foreach (var finding in findings) output.WriteLine(finding);
            if (findings.Exists(finding => finding.Severity == Severity.Error)) return ExitCode.Findings;

            output.WriteLine($"good: {string.Join(", ", checkedNames)}: complete, as published");
            return ExitCode.Good;
        });
    }

    private static List<Finding> Findings(DirectoryInfo project, string? name, DateOnly asOf, out IReadOnlyList<string> checkedNames)
    {
        var (releases, use) = (ReleaseFiles.Read(project), ReleaseUse.Of(project));
        var only = name is null ? null : releases.Releases.FirstOrDefault(release => $"{release.Release.Name}" == name)?.File ?? $"{ReleaseFolder.Team}/{name}{ReleaseFolder.Suffix}";
        var broken = releases.Findings.Where(finding => only is null || finding.File == only).ToList();
        if (name is not null && broken.Count == 0) ReleaseFiles.Find(releases, name);

        var wanted = releases.Releases.Where(release => only is null || release.File == only).ToList();
        checkedNames = [.. wanted.Select(release => $"{release.Release.Name}")];
        return
        [
            .. broken,
            .. from release in wanted
               where only is not null || use.IsRun(release.Release.Name)
               from finding in KubernetesSupport.Check(release.Release, asOf)
               select finding with { File = release.File },
        ];
    }
}
