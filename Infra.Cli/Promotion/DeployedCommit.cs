using Infra.Cli.Change;
using Infra.Cli.Tools;

namespace Infra.Cli.Promotion;

/// <summary>The commit that was deployed last, by the tag that the deploy workflow moves; what a clone knows of it may be old or nothing.</summary>
/// <param name="Commit">The commit; nothing when no tag says so.</param>
/// <param name="Silence">Why the repository that was cloned does not say it, where the clone's own tag is taken.</param>
internal sealed record DeployedCommit(GitRevision? Commit, string? Silence)
{
    // The name that git gives to what a repository was cloned from.
    private const string Origin = "origin";

    /// <summary>The tag that the deploy workflow moves to the commit whose update and check afterwards went well.</summary>
    /// <returns>The tag's name.</returns>
    internal static string Tag(EnvironmentName environment) => $"deployed/{environment}";

    /// <summary>Finds the commit.</summary>
    /// <returns>The commit, or why it cannot be told: each reason with the next step.</returns>
    internal static async Task<(DeployedCommit? Deployed, ImmutableArray<Finding> Reasons)> OfAsync(Git git, EnvironmentName environment)
    {
        if (await git.OutputAsync("rev-parse", "--is-shallow-repository") is { } answer && answer.Trim() == "true")
            return (null, [new Finding(null, $"a shallow clone in {git.Folder}, which lacks what was deployed before", "run git fetch --unshallow --tags --force")]);

        var tag = Tag(environment);
        var local = await GitRevision.FindAsync(git, $"refs/tags/{tag}");
        if (await RemoteAsync(git) is not { } remote) return (new DeployedCommit(local, null), []);

        // git pull brings new tags, and does not move those that are there.
        return await git.RemoteTagAsync(remote, tag) switch
        {
            (null, { } silence) when local is null =>
                (null, [new Finding(null, $"no tag {tag} in this clone, and {remote} does not say whether there is one ({silence})", $"run git fetch --tags --force {remote}")]),
            (null, { } silence) => (new DeployedCommit(local, $"{remote} does not say whether it has moved since: {silence}"), []),
            (null, _) => (new DeployedCommit(null, null), []),
            (var commit, _) when await GitRevision.FindAsync(git, commit) is { } known => (new DeployedCommit(known, null), []),
            _ => (null, [new Finding(null, $"that {remote} has the tag {tag} at a commit that this clone lacks", "run git pull")]),
        };
    }

    private static async Task<string?> RemoteAsync(Git git)
    {
        var remotes = (await git.OutputAsync("remote") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return remotes.Contains(Origin) ? Origin : remotes.FirstOrDefault();
    }
}
