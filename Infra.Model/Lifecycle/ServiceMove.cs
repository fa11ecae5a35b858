using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.Lifecycle;

/// <summary>Which versions of a service a verb is about, and what becomes of them.</summary>
/// <param name="Edits">What becomes of each; at most one is added or removed.</param>
public sealed record ServiceMove(ImmutableArray<VersionEdit> Edits)
{
    private const int All = 100;

    private ServiceMove(VersionEdit edit)
        : this([edit])
    {
    }

    /// <summary>The move that a verb means.</summary>
    /// <param name="environment">The environment's name, for messages.</param>
    /// <param name="service">The service.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="percent">For <c>share</c>, the traffic of the newest enabled version; for <c>enable</c>, what it is to have pods for, or <see langword="null"/> for all.</param>
    /// <returns>The move.</returns>
    /// <exception cref="UserException">No version is in a stage from which the verb leads on.</exception>
    public static ServiceMove Of(EnvironmentName environment, DeclaredService service, RolloutVerb verb, int? percent = null)
    {
        var versions = service.Settings.Versions;
        var (test, enabled, draining) = (Places(versions, Stage.Test), Places(versions, Stage.Enabled), Places(versions, Stage.Draining));
        // Nobody sends a worker anything, so it has neither share nor floor.
        int? all = service.Settings.IsWorker() ? null : All;
        UserException Refused(string found) => new(new Finding(service.Path, found, Next(environment, service)) { File = environment.StackFile });

        return verb switch
        {
            RolloutVerb.Test when test.Length > 0 => throw Refused("a version in test already"),
            RolloutVerb.Test when versions.Count > 0 => new(new VersionEdit(enabled is [.., var last] ? last : versions.Count - 1) { Adds = true, Stage = Stage.Test, Share = 0, ReadyFor = 0 }),
            RolloutVerb.Test => throw Refused("no version to start from"),

            RolloutVerb.Enable when test is [.., var next] && enabled.Length == 0 => new(new VersionEdit(next) { Stage = Stage.Enabled, ReadyFor = all, Share = all }),
            RolloutVerb.Enable when test is [.., var next] => new(new VersionEdit(next) { Stage = Stage.Enabled, ReadyFor = all is null ? null : percent ?? All }),
            RolloutVerb.Enable when all is not null && enabled is [.., var last] && versions[last].ReadyFor < (percent ?? All) => new(new VersionEdit(last) { ReadyFor = percent ?? All }),
            RolloutVerb.Enable => throw Refused("no version in test"),

            RolloutVerb.Share when all is null => throw Refused("a service without a port, which has no traffic to share"),
            RolloutVerb.Share when enabled is [var old, var next] && percent is { } share => new([new VersionEdit(old) { Share = All - share }, new VersionEdit(next) { Share = share }]),
            RolloutVerb.Share => throw Refused(percent is null ? "no percent for share" : $"{enabled.Length} enabled versions, where share is for two"),

            RolloutVerb.Drain when enabled.Length > 1 && enabled.Where(index => versions[index].Share == 0).ToArray() is [var idle, ..] => new(new VersionEdit(idle) { Stage = Stage.Draining }),
            RolloutVerb.Drain when enabled is [var only] && service.Settings.Retiring => new(new VersionEdit(only) { Stage = Stage.Draining, Share = 0 }),
            RolloutVerb.Drain => throw Refused(enabled.Length > 1 ? "no enabled version without traffic" : "no second enabled version that could take over"),

            RolloutVerb.Retire when draining is [var oldest, ..] => new(new VersionEdit(oldest) { Removes = true }),
            RolloutVerb.Retire => throw Refused("no draining version"),

            // The last step on the way of an upgrade decides what there is to take back.
            RolloutVerb.Back when draining is [.., var last] => new(new VersionEdit(last) { Stage = Stage.Enabled, Share = enabled.Length == 0 ? all : null }),
            RolloutVerb.Back when enabled is [.., var old, var next] => TakeBack(versions, old, next) ?? throw Refused($"the older version with pods for {versions[old].ReadyFor} percent, which it has already"),
            RolloutVerb.Back when test.Length == versions.Count && test.Length == 1 => throw Refused("the only version, without which a service is none"),
            RolloutVerb.Back when test is [.., var last] => new(new VersionEdit(last) { Removes = true }),
            RolloutVerb.Back => throw Refused("nothing to take back"),

            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "not a verb"),
        };
    }

    /// <summary>Makes the move.</summary>
    /// <param name="service">The service.</param>
    /// <param name="run">What an added version runs; without it, what the one runs that it is copied from.</param>
    /// <returns>The service with its versions moved.</returns>
    public ServiceSettings Make(ServiceSettings service, RunSettings? run = null)
    {
        var versions = service.Versions.ToList();
        foreach (var edit in Edits)
        {
            var version = versions[edit.Index];
            var edited = version with { Stage = edit.Stage ?? version.Stage, Share = edit.Share ?? version.Share, ReadyFor = edit.ReadyFor ?? version.ReadyFor };
            if (edit.Removes) versions.RemoveAt(edit.Index);
            else if (edit.Adds) versions.Add(edited with { Run = run ?? edited.Run });
            else versions[edit.Index] = edited;
        }

        return service with { Versions = versions };
    }

    /// <summary>The verbs that lead on from a service's versions.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The verbs, the one that leads a release on first.</returns>
    public static ImmutableArray<RolloutVerb> Verbs(ServiceSettings service)
    {
        var versions = service.Versions;
        var (test, enabled, draining) = (Places(versions, Stage.Test), Places(versions, Stage.Enabled), Places(versions, Stage.Draining));
        var canDrain = enabled.Length > 1 ? enabled.Any(index => versions[index].Share == 0) : enabled.Length == 1 && service.Retiring;
        RolloutVerb[] all =
        [
            .. draining.Length > 0 ? (RolloutVerb[])[RolloutVerb.Retire] : [],
            .. enabled.Length == 2 && !service.IsWorker() && versions[enabled[1]].Share < All ? (RolloutVerb[])[RolloutVerb.Share] : [],
            .. canDrain ? (RolloutVerb[])[RolloutVerb.Drain] : [],
            .. test.Length > 0 ? (RolloutVerb[])[RolloutVerb.Enable] : [],
            .. test.Length == 0 && enabled.Length == 1 && draining.Length == 0 && !service.Retiring ? (RolloutVerb[])[RolloutVerb.Test] : [],
            .. versions.Count > 1 || draining.Length > 0 ? (RolloutVerb[])[RolloutVerb.Back] : [],
        ];
        return [.. all];
    }

    // Traffic first, then the version itself. The older one gets no more than it has pods for.
    private static ServiceMove? TakeBack(IReadOnlyList<VersionSettings> versions, int old, int next)
    {
        if (versions[next].Share == 0) return new ServiceMove(new VersionEdit(next) { Stage = Stage.Draining });

        var moved = Math.Min(versions[next].Share, versions[old].ReadyFor - versions[old].Share);
        return moved <= 0
            ? null
            : new([new VersionEdit(old) { Share = versions[old].Share + moved }, new VersionEdit(next) { Share = versions[next].Share - moved }]);
    }

    private static string Next(EnvironmentName environment, DeclaredService service) => Verbs(service.Settings) switch
    {
        [RolloutVerb.Share, ..] => $"the next move is ./infractl rollout {environment} {service} share 100, or less",
        [var verb, ..] => $"the next move is ./infractl rollout {environment} {service} {verb.Word()}",
        _ => "add a version in test in the stack file",
    };

    private static int[] Places(IReadOnlyList<VersionSettings> versions, Stage stage) =>
        [.. versions.Index().Where(item => item.Item.Stage == stage).Select(item => item.Index)];
}
