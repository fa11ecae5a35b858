using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Lifecycle;

/// <summary>
/// The way of a service to an image as small pull requests: what is unfinished is finished, then a version of the image is tested, gets its
/// pods, takes the traffic in steps, and the old version goes.
/// </summary>
public static class ServiceUpgrade
{
    // Each version is enabled, gets three shares, is drained and removed at most.
    private const int MostSteps = 40;

    // A mistake that a test does not show meets a tenth of the users first.
    private static readonly int[] Shares = [10, 50, 100];

    /// <summary>The steps to an image.</summary>
    /// <param name="environment">The environment as it is.</param>
    /// <param name="service">The service.</param>
    /// <param name="image">The image.</param>
    /// <returns>The steps in order; none when one version runs and has the image.</returns>
    public static IReadOnlyList<UpgradeStep> To(EnvironmentDefinition environment, DeclaredService service, PinnedImage image)
    {
        var steps = new List<UpgradeStep>();
        while (Next(environment, service, image) is { } step)
        {
            if (steps.Count == MostSteps) throw new InvalidOperationException($"{service}: the way to an image has more than {MostSteps} steps; the next is {step.Do[0]}");

            steps.Add(step);
            environment = step.After;
            service = environment.Settings.AllServices().Single(other => other.Path == service.Path);
        }

        return steps;
    }

    private static UpgradeStep? Next(EnvironmentDefinition environment, DeclaredService service, PinnedImage image)
    {
        var versions = service.Settings.Versions;
        var (test, enabled) = (In(versions, Stage.Test), In(versions, Stage.Enabled));

        if (In(versions, Stage.Draining) is [var old, ..]) return Retire(environment, service, old);
        if (enabled is [var from, var to]) return from.Share == 0 || (to.Share == 0 && from.Run.Image == image) ? Step(environment, service, RolloutVerb.Drain, "back") : Share(environment, service, to.Share);
        if (test is [.., var next])
            return next.Run.Image == image ? Step(environment, service, RolloutVerb.Enable, enabled.Count == 0 ? null : "back") : Step(environment, service, RolloutVerb.Back, null);
        if (enabled is not [var only] || only.Run.Image == image) return null;

        return Step(environment, service, RolloutVerb.Test, "back", $" --image {image}", run: only.Run with { Image = image });
    }

    private static UpgradeStep Share(EnvironmentDefinition environment, DeclaredService service, int now)
    {
        var share = service.Settings.Expose is null ? Shares[^1] : Shares.First(step => step > now);
        return Step(environment, service, RolloutVerb.Share, now == 0 ? "back" : $"share {now}", $" {share}", share);
    }

    // What is gone comes back as it came: in test first.
    private static UpgradeStep Retire(EnvironmentDefinition environment, DeclaredService service, VersionSettings old)
    {
        var step = Step(environment, service, RolloutVerb.Retire, null);
        var left = step.After.Settings.AllServices().Single(other => other.Path == service.Path).Settings;
        var again = left with { Versions = [.. left.Versions, old with { Stage = Stage.Test, Share = 0, ReadyFor = 0 }] };

        return step with { Undo = [Command(environment, service, $"test --image {old.Run.Image}")], Undone = With(step.After, service, again) };
    }

    private static UpgradeStep Step(
        EnvironmentDefinition environment, DeclaredService service, RolloutVerb verb, string? undo, string options = "", int? percent = null, RunSettings? run = null)
    {
        var after = With(environment, service, ServiceMove.Of(environment.Name, service, verb, percent).Make(service.Settings, run));
        return new UpgradeStep
        {
            Phase = Phase(verb),
            Do = [Command(environment, service, $"{verb.Word()}{options}")],
            Before = environment,
            After = after,
            Undo = [undo is null ? "nothing: no version took traffic before" : Command(environment, service, undo)],
            Undone = undo is null ? after : verb == RolloutVerb.Share ? environment : With(after, service, Back(after, service)),
        };
    }

    private static UpgradePhase Phase(RolloutVerb verb) => verb switch
    {
        RolloutVerb.Test => UpgradePhase.Test,
        RolloutVerb.Enable or RolloutVerb.Share => UpgradePhase.Enable,
        RolloutVerb.Drain => UpgradePhase.Drain,
        RolloutVerb.Retire => UpgradePhase.Retire,
        _ => UpgradePhase.Finish,
    };

    private static ServiceSettings Back(EnvironmentDefinition environment, DeclaredService service)
    {
        var moved = environment.Settings.AllServices().Single(other => other.Path == service.Path);
        return ServiceMove.Of(environment.Name, moved, RolloutVerb.Back).Make(moved.Settings);
    }

    private static string Command(EnvironmentDefinition environment, DeclaredService service, string words) => $"./infractl rollout {environment.Name} {service} {words}";

    private static EnvironmentDefinition With(EnvironmentDefinition environment, DeclaredService service, ServiceSettings settings) =>
        environment with { Settings = environment.Settings.With(service.Namespace, service.Name, settings) };

    private static List<VersionSettings> In(IReadOnlyList<VersionSettings> versions, Stage stage) => [.. versions.Where(version => version.Stage == stage)];
}
