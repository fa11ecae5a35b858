using System.CommandLine;
using Infra.Cli.Releases;

namespace Infra.Cli.Commands;

/// <summary><c>release diff A B</c>: what two releases have different, with the change logs.</summary>
internal sealed class ReleaseDiffCommand : Verb
{
    internal ReleaseDiffCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("diff", "Show what differs between two releases for the control plane, nodes, add-ons and charts, with the address of each change log",
            "release diff 2026-09 2026-10")
    {
        var before = new Argument<string>("A") { Description = "The release of before" };
        var after = new Argument<string>("B") { Description = "The release to compare with it" };
        var json = new Option<bool>("--json") { Description = "Print the differences as JSON (docs/release-format.md)" };
        Arguments.Add(before);
        Arguments.Add(after);
        Options.Add(json);

        SetAction(arguments =>
        {
            var releases = ReleaseFiles.Read(arguments.GetValue(project)!);
            var (from, to) = (ReleaseFiles.Find(releases, arguments.GetRequiredValue(before)).Release, ReleaseFiles.Find(releases, arguments.GetRequiredValue(after)).Release);
            if (arguments.GetValue(json))
                output.WriteLine(ReleaseDiff.Json(from, to));
            else
                foreach (var line in ReleaseDiff.Lines(from, to)) output.WriteLine(line);

            return ExitCode.Good;
        });
    }
}
