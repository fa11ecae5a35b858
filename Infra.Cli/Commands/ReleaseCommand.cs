using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>release …</c>: the releases that environments can run.</summary>
internal sealed class ReleaseCommand : Command
{
    internal ReleaseCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("release", "List and compare releases, check that no published one was edited, and write a new one")
    {
        Subcommands.Add(new ReleaseListCommand(project, output));
        Subcommands.Add(new ReleaseDiffCommand(project, output));
        Subcommands.Add(new ReleaseCheckCommand(project, output));
        Subcommands.Add(new ReleaseNewCommand(project, output, errors));
    }
}
