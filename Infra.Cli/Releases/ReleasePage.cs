using Infra.Model.Releases;

namespace Infra.Cli.Releases;

/// <summary>The page docs/releases.md: the releases of this project, and what each changed. A team's own are not on it: the page is this project's.</summary>
internal static class ReleasePage
{
    internal static IEnumerable<string> Lines(IReadOnlyList<Release> releases) =>
    [
        "# Releases",
        "",
        "A *release* pins the versions of Kubernetes, the node images, the EKS add-ons and the Helm charts. It is never edited. This page lists the",
        "releases of this project and what each changed, with the change log of each. `./infractl release list --markdown` writes the page;",
        "`./infractl release list` also lists your own and who runs what. How to write one: [runbook](runbooks/releases.md).",
        "",
        "| release | Kubernetes | standard support ends |",
        "| --- | --- | --- |",
        .. releases.Reverse().Select(release => $"| {release.Name} | {release.Kubernetes.Version} | {release.Kubernetes.EndOfStandardSupport.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} |"),
        .. releases.Index().Skip(1).Reverse().SelectMany(item => Section(releases[item.Index - 1], item.Item)),
    ];

    private static IEnumerable<string> Section(Release before, Release after) =>
    [
        "",
        $"## {before.Name} to {after.Name}",
        "",
        "| part | of | before | after | change log |",
        "| --- | --- | --- | --- | --- |",
        .. ReleaseDifference.Of(before, after).Select(item =>
            $"| {ReleaseDiff.Part(item.Part)} | {item.Name} | {ReleaseDiff.Text(item.Before)} | {ReleaseDiff.Text(item.After)} | <{item.ChangeLog}> |"),
    ];
}
