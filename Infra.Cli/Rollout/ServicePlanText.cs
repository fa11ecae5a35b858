using Infra.Model.Lifecycle;
using Infra.Model.Proofs;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Rollout;

/// <summary>Writes the way of a service to an image for people.</summary>
internal static class ServicePlanText
{
    /// <summary>Writes the way.</summary>
    internal static IEnumerable<string> Lines(EnvironmentDefinition environment, DeclaredService service, PinnedImage image, IReadOnlyList<CheckedStep> steps) => steps.Count == 0
        ? [$"{environment.Name}: {service} runs {image}; nothing is left to do"]
        :
        [
            $"{environment.Name}: {service} to {image}: {Plural.Of(steps.Count, "pull request")}, each deployed before the next",
            .. steps.Index().SelectMany(item => Step(item.Index + 1, item.Item)),
            "",
            UpgradeText.Verdict(steps),
        ];

    private static IEnumerable<string> Step(int number, CheckedStep item) =>
    [
        "",
        $"{number}. {item.Step.Do[0]}",
        .. ProofGate.Commands(item.Step.Before, item.Step.After).Select(command => $"   first: {command}"),
        .. ServiceEffect.Of(item.Step.Before, item.Step.After).SelectMany(effect => (string[])[$"   traffic: {effect.Traffic}", $"   pods: {effect.Pods}"]),
        .. item.Forward.Select(finding => $"   broken: {finding}"),
        $"   back: {item.Step.Undo[0]}",
        .. item.Back.Select(finding => $"   broken on the way back: {finding}"),
    ];
}
