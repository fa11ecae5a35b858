using Infra.Cli.Change;
using Infra.Cli.Plan;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Cli.Tools;
using Infra.Model.Changes;
using Infra.Model.Releases;

namespace Infra.Cli.Promotion;

/// <summary>The move of an environment's release pin to the release that another has proven.</summary>
/// <param name="Proven">What has been proven.</param>
/// <param name="File">The stack file to edit.</param>
/// <param name="Text">Its text afterwards, in which nothing but the pin differs; the text it has when it is there already.</param>
internal sealed record ReleasePromotion(ProvenRelease Proven, EditableFile File, string Text)
{
    /// <summary>Prepares a promotion.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="from">The environment that has proven its release.</param>
    /// <param name="to">The environment that is to have it.</param>
    /// <param name="stop">Stops git.</param>
    /// <returns>The promotion, which is not written yet.</returns>
    /// <exception cref="UserException">A gate does not hold; all that do not are reported, each with the next step.</exception>
    internal static async Task<ReleasePromotion> OfAsync(DirectoryInfo project, EnvironmentDefinition from, EnvironmentDefinition to, CancellationToken stop)
    {
        if (from.Name == to.Name) throw new UserException($"{from.Name} twice", "name another environment to promote its release to");

        var file = EditableFile.Read(project, StackFolder.FileName(to.Name));
        var (proven, reasons) = await ProvenRelease.OfAsync(project, from, stop);
        var text = from.Settings.Release == to.Settings.Release ? file.Text : new StackFileText(file.Text).Set(["release"], $"\"{from.Settings.Release}\"").Text;

        ImmutableArray<Finding> refused = [.. reasons, .. await UncommittedAsync(new Git(project, stop), project, file.Name), .. Backwards(from, to), .. await IllegalAsync(file.Name, text, to)];
        return proven is not null && refused.IsEmpty ? new ReleasePromotion(proven, file, text) : throw new UserException(refused);
    }

    /// <summary>Whether a file that a promotion edits has other edits: they would become part of it, unseen by the gates.</summary>
    /// <returns>No finding or one.</returns>
    internal static async Task<IEnumerable<Finding>> UncommittedAsync(Git git, DirectoryInfo project, string file) => await GitRevision.HeadAsync(git) is { } head
        ? await ProvenRelease.CommittedAsync(project, head, file, "commit or undo them, so that the promotion is a separate change")
        : [];

    private static IEnumerable<Finding> Backwards(EnvironmentDefinition from, EnvironmentDefinition to)
    {
        var published = ReleaseCatalogue.Names.ToList();
        return published.IndexOf(from.Settings.Release) >= published.IndexOf(to.Settings.Release)
            ? []
            : [new Finding(
                "release",
                $"\"{to.Settings.Release}\", newer than \"{from.Settings.Release}\" of {from.Name}",
                $"promote from {to.Name} instead, or go back by ./infractl rollout {to.Name} --plan {from.Settings.Release}") { File = StackFolder.FileName(to.Name) }];
    }

    /// <summary>The gates of the pull request that comes of a promotion.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text afterwards.</param>
    /// <param name="to">The environment as it is.</param>
    /// <returns>What is wrong.</returns>
    internal static async Task<IEnumerable<Finding>> IllegalAsync(string file, string text, EnvironmentDefinition to)
    {
        EnvironmentDefinition after;
        try
        {
            after = to with { Settings = StackFile.Parse(file, text).Settings() };
        }
        catch (UserException exception)
        {
            return exception.Findings;
        }

        var change = EnvironmentChange.Of(await PlanRecorder.RecordAsync(to), await PlanRecorder.RecordAsync(after));
        return change.Findings.Select(finding => finding with { File = file });
    }
}
