using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.Lifecycle;

/// <summary>
/// Whether services may go from one revision of the settings to another: each by one legal move of one version, or none. Traffic goes only
/// to versions whose pods an earlier change has started, and pods go only in a change after the one that took their traffic.
/// </summary>
public static class ServiceMoves
{
    /// <summary>Checks the change of all services.</summary>
    /// <param name="before">The settings that are deployed.</param>
    /// <param name="after">The settings that are to be deployed next.</param>
    /// <returns>What is wrong, each with the legal next step; empty if the change is legal.</returns>
    public static IEnumerable<Finding> Check(EnvironmentSettings before, EnvironmentSettings after)
    {
        var old = before.AllServices().ToDictionary(service => (service.Namespace, service.Name), service => service.Settings);
        var current = after.AllServices().ToDictionary(service => (service.Namespace, service.Name));

        return
        [
            .. current.Values.SelectMany(service => old.TryGetValue((service.Namespace, service.Name), out var was)
                ? Check(service.Path, was, service.Settings)
                : Check(service.Path, service.Settings with { Versions = [] }, service.Settings)),
            .. before.AllServices().Where(service => !current.ContainsKey((service.Namespace, service.Name))).SelectMany(Removed),
        ];
    }

    /// <summary>Checks the change of a service that is there before and afterwards.</summary>
    /// <param name="path">Where the service stands in the settings.</param>
    /// <param name="before">The service before.</param>
    /// <param name="after">The service afterwards.</param>
    /// <returns>What is wrong, each with the legal next step; empty if the change is legal.</returns>
    public static IEnumerable<Finding> Check(string path, ServiceSettings before, ServiceSettings after)
    {
        // An edit looks like a removal and an addition too, of which nobody thought.
        var edits = EditedInPlace(path, before, after).ToList();
        if (edits.Count > 0) return edits;

        var steps = VersionStep.Of(before, after);
        return
        [
            .. steps.Where(step => step.IsMove).SelectMany(step => Illegal($"{path}.versions", step, before, after)),
            .. steps.SelectMany(step => Traffic($"{path}.versions[{step.Index}]", step)),
            .. steps.SelectMany(step => Floor($"{path}.versions[{step.Index}]", step)),
            .. Stable(path, before, after),
            .. TooMany(path, before, after, steps),
            .. Exposure($"{path}.expose", before, after),
        ];
    }

    /// <summary>The moves of a service's versions, in words.</summary>
    /// <param name="before">The service before.</param>
    /// <param name="after">The service afterwards.</param>
    /// <returns>For example <c>test to enabled</c>, or <c>other shares</c>; none if its versions are as they were.</returns>
    public static IReadOnlyList<string> Describe(ServiceSettings before, ServiceSettings after) => [.. Describe(VersionStep.Of(before, after))];

    private static IEnumerable<string> Describe(IReadOnlyList<VersionStep> steps) =>
    [
        .. steps.Where(step => step.IsMove).Select(step => $"{(step.Before?.Stage).Word()} to {(step.After?.Stage).Word()}"),
        .. steps.Any(step => step.IsShare) ? (string[])["other shares"] : [],
        .. steps.Where(step => step.IsFloor).Select(_ => "another readyFor"),
    ];

    private static IEnumerable<Finding> EditedInPlace(string path, ServiceSettings before, ServiceSettings after) =>
        before.Versions.Zip(after.Versions).Index()
            .Where(item => before.Versions.Count == after.Versions.Count
                && item.Item.First.Stage == item.Item.Second.Stage
                && VersionStep.Find(after, item.Item.First) is null
                && VersionStep.Find(before, item.Item.Second) is null)
            .Select(item => new Finding(
                $"{path}.versions[{item.Index}].run",
                $"the content of a version in {item.Item.First.Stage.Word()} edited, which would replace its pods without a test",
                item.Item.First.Stage == Stage.Test ? "undo the edit, or remove the version and then add the other" : "undo the edit and add a new version in test"));

    private static IEnumerable<Finding> Illegal(string path, VersionStep step, ServiceSettings before, ServiceSettings after)
    {
        var isOtherEnabled = VersionStep.Of(before, after).Any(other => other != step && other.Before?.Stage == Stage.Enabled && other.After?.Stage == Stage.Enabled);
        var place = step.After is null ? path : $"{path}[{step.Index}].stage";

        return StageTransition.Problem(step.Before?.Stage, step.After?.Stage, isOtherEnabled || after.Retiring) is { } problem
            ? [Of(problem, place)]
            : (step.Before?.Stage, step.After?.Stage) switch
            {
                // Within one update the weight would move before the pods of the others have started.
                (Stage.Enabled, Stage.Draining) when step.Before!.Share > 0 && !(after.Retiring && !isOtherEnabled) =>
                    [new Finding(place, $"a version with {step.Before.Share} percent of the traffic draining", "give its share to another version and deploy that first")],
                (Stage.Test or Stage.Draining, Stage.Enabled) when step.After!.Share > 0 && HasEnabled(before) =>
                    [new Finding($"{path}[{step.Index}].share", $"{step.After.Share} percent for a version in the change that enables it", "write share: 0 and readyFor, deploy that so that its pods start, and then give it the share")],
                (Stage.Enabled, Stage.Draining) or (Stage.Draining, Stage.Enabled) when step.Before!.ReadyFor != step.After!.ReadyFor =>
                    [new Finding($"{path}[{step.Index}].readyFor", $"{step.After.ReadyFor} instead of {step.Before.ReadyFor} percent in the change of the stage", $"write {step.Before.ReadyFor}, so that the version can take over again")],
                _ => [],
            };
    }

    // No version gets more than the pods carry that the deployed floor has started.
    private static IEnumerable<Finding> Traffic(string path, VersionStep step) => step is { IsShare: true, Before: { } was, After: { } now } && now.Share > was.ReadyFor
        ? [new Finding($"{path}.share", $"{now.Share} percent for a version that is deployed with pods for {was.ReadyFor}", $"first write readyFor: {now.Share} and deploy it")]
        : [];

    private static IEnumerable<Finding> Floor(string path, VersionStep step) => step is { IsFloor: true, Before: { Stage: Stage.Draining } was, After: { } now }
        ? [new Finding($"{path}.readyFor", $"{now.ReadyFor} instead of {was.ReadyFor} percent for a draining version", $"write {was.ReadyFor}: it keeps its pods until it is removed, so that it can take over again")]
        : [];

    // The callers inside the cluster have no shares: all of them move at once, to pods that have to be there for all.
    private static IEnumerable<Finding> Stable(string path, ServiceSettings before, ServiceSettings after) =>
        before.Stable() is not null && after.Stable() is { } index && VersionStep.Find(before, after.Versions[index]) is { ReadyFor: var floor } && floor < 100
            ? [new Finding($"{path}.versions[{index}].share", $"{after.Versions[index].Share} percent, with which all callers inside the cluster move to a version that is deployed with pods for {floor}", "first write readyFor: 100 and deploy it")]
            : [];

    private static IEnumerable<Finding> TooMany(string path, ServiceSettings before, ServiceSettings after, IReadOnlyList<VersionStep> steps)
    {
        string[] moves = [.. Describe(steps), .. before.Capacity != after.Capacity && before.Versions.Count > 0 ? (string[])["another capacity"] : []];
        return moves.Length <= 1
            ? []
            : [new Finding($"{path}.versions", $"{moves.Length} moves at once ({string.Join(", ", moves)})", "make one, deploy it, and then the next")];
    }

    // Host and path are what its callers know; the controller builds another load balancer for another scheme and deletes the old.
    private static IEnumerable<Finding> Exposure(string path, ServiceSettings before, ServiceSettings after)
    {
        if (!before.Versions.Any(version => version.Stage != Stage.Test)) return [];

        const string remedy = "declare a second service beside this one, move its callers, and then give this one up";
        return (before.Expose, after.Expose) switch
        {
            (null, null) => [],
            (null, _) => [new Finding(path, "a way in from outside for a service whose pods run without a readiness gate", remedy)],
            (_, null) => [new Finding(path, "no way in from outside any more, which deletes its target groups while requests are under way", remedy)],
            var (was, now) when was.Scheme != now.Scheme =>
                [new Finding($"{path}.scheme", $"{now.Scheme.Word()} instead of {was.Scheme.Word()}, which is another load balancer at once, with other addresses", remedy)],
            var (was, now) when (was.Host, was.Path) != (now.Host, now.Path) =>
                [new Finding(path, $"\"{now.Host}{now.Path}\" instead of \"{was.Host}{was.Path}\", which cuts off all that call the old one", remedy)],
            _ => [],
        };
    }

    private static IEnumerable<Finding> Removed(DeclaredService service) => service.Settings.Versions.Any(version => version.Stage == Stage.Enabled)
        ? [new Finding(service.Path, "a service removed with its enabled versions", "write retiring: true and drain its versions first")]
        : [];

    private static bool HasEnabled(ServiceSettings service) => service.Versions.Any(version => version.Stage == Stage.Enabled);

    // The table is of generations, whose way a version goes.
    private static Finding Of(Finding problem, string place) => problem with
    {
        Path = place,
        Found = problem.Found.Replace("generation", "version", StringComparison.Ordinal).Replace("servers that run pods", "pods that serve", StringComparison.Ordinal),
    };
}
