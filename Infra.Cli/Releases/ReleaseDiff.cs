using Infra.Model.Releases;

namespace Infra.Cli.Releases;

/// <summary>Prints what two releases have different.</summary>
internal static class ReleaseDiff
{
    private const int ShownOfADigest = 19;

    /// <summary>For people.</summary>
    internal static IEnumerable<string> Lines(Release before, Release after)
    {
        var differences = ReleaseDifference.Of(before, after);
        return
        [
            $"{before.Name} to {after.Name}: {(differences.Count == 0 ? "every version is the same" : differences.Count == 1 ? "1 version differs" : $"{differences.Count} versions differ")}",
            .. differences.Count == 0 ? [] : TextTable.Lines([.. differences.Select(item => (string[])[Part(item.Part), item.Name, $"{Text(item.Before)} to {Text(item.After)}", item.ChangeLog])]),
            .. differences.Select(item => item.Part).Distinct().Select(Happens),
        ];
    }

    /// <summary>For machines, in the format of docs/release-format.md.</summary>
    internal static string Json(Release before, Release after) => JsonText.Of(new
    {
        Format = "infra-release-diff/1",
        From = $"{before.Name}",
        To = $"{after.Name}",
        Differences = ReleaseDifference.Of(before, after),
    });

    /// <summary>A part as it is printed.</summary>
    internal static string Part(ReleasePart part) => part switch
    {
        ReleasePart.ControlPlane => "control plane",
        ReleasePart.Nodes => "nodes",
        ReleasePart.AddOns => "add-on",
        ReleasePart.Charts => "chart",
        _ => throw new InvalidOperationException($"{part} is no part of a release"),
    };

    /// <summary>A version, with the beginning of its digest.</summary>
    internal static string Text(string? version) => version is null ? "none"
        : version.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? version[..(at + 1 + ShownOfADigest)]
        : version;

    private static string Happens(ReleasePart part) => part switch
    {
        ReleasePart.ControlPlane => "the control plane changes in place, with the environment's release; EKS goes back for seven days only",
        ReleasePart.Nodes => "servers are followed by new ones, move by move: ./infractl rollout ENV --plan shows the steps; no server that runs changes",
        ReleasePart.AddOns => "add-ons change in place, with the environment's release",
        ReleasePart.Charts => "charts change in place, with the environment's release: their pods restart",
        _ => throw new InvalidOperationException($"{part} is no part of a release"),
    };
}
