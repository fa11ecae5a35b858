using System.CommandLine;
using Infra.Cli.Releases;
using Infra.Model.Releases;

namespace Infra.Cli.Commands;

/// <summary><c>release list</c>: the releases, how long they are supported, and who runs them.</summary>
internal sealed class ReleaseListCommand : Verb
{
    internal ReleaseListCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("list", "List the releases: Kubernetes, its support, and which environments run them",
            "release list", "release list --json")
    {
        var json = new Option<bool>("--json") { Description = "Print the list as JSON (docs/release-format.md)" };
        var markdown = new Option<bool>("--markdown") { Description = "Print docs/releases.md: this project's own releases, and what each changed" };
        var asOf = AsOf.Option("the days of support that are left");
        Options.Add(json);
        Options.Add(markdown);
        Options.Add(asOf);

        SetAction(arguments =>
        {
            var folder = arguments.GetValue(project)!;
            if (arguments.GetValue(markdown))
            {
                foreach (var line in ReleasePage.Lines([.. ReleaseSet.Of(ReleaseCatalogue.Ours).Releases.Select(release => release.Release)])) output.WriteLine(line);
                return ExitCode.Good;
            }

            var list = new ReleaseList(ReleaseFiles.Read(folder).Releases, ReleaseUse.Of(folder), arguments.GetDay(asOf));
            if (arguments.GetValue(json))
                output.WriteLine(list.Json());
            else
                foreach (var line in list.Lines()) output.WriteLine(line);

            return ExitCode.Good;
        });
    }
}
