using Infra.Model.Lifecycle;
using Infra.Model.Proofs;

namespace Infra.Cli.Rollout;

/// <summary>Writes the way to a release for people.</summary>
internal static class UpgradeText
{
    /// <summary>Writes the way.</summary>
    public static IEnumerable<string> Lines(EnvironmentDefinition environment, ReleaseName release, IReadOnlyList<CheckedStep> steps)
    {
        if (steps.Count == 0)
        {
            yield return $"{environment.Name}: control plane and servers run release {release}; nothing is left to do";
            yield break;
        }

        yield return $"{environment.Name} to release {release}: {Plural.Of(steps.Count, "pull request")}, each deployed before the next";
        foreach (var (index, step) in steps.Index())
        {
            yield return "";
            foreach (var line in Step(index + 1, step)) yield return line;
        }

        yield return "";
        yield return Verdict(steps);
    }

    /// <summary>Whether all steps may be made, and taken back.</summary>
    /// <returns>The line.</returns>
    internal static string Verdict(IReadOnlyList<CheckedStep> steps) => steps.Sum(step => step.Forward.Length + step.Back.Length) switch
    {
        0 => "verdict: holds, for every step and every way back",
        1 => "verdict: broken, by 1 finding",
        var findings => $"verdict: broken, by {findings} findings",
    };

    private static IEnumerable<string> Step(int number, CheckedStep item)
    {
        var (effects, guide, commands) = (ServerEffect.Of(item.Step.Before, item.Step.After), PhaseGuide.Of(item.Step), item.Step.Do);
        return
        [
            $"{number}. {commands[0]}",
            .. commands.Skip(1).Select(command => $"   {command}"),
            .. effects.Count == 0 ? ["   servers: no changes"] : effects.Select(effect => $"   {effect.Generation}: {effect.What}"),
            .. ProofGate.Commands(item.Step.Before, item.Step.After).Select(command => $"   first: {command}"),
            .. guide.First is null ? [] : (string[])[$"   look first: {guide.First}"],
            $"   takes: {guide.Takes}",
            $"   done when: {guide.Done}",
            .. item.Forward.Select(finding => $"   broken: {finding}"),
            .. item.Step.Undo.Select(undo => $"   back: {undo}"),
            .. item.Back.Select(finding => $"   broken on the way back: {finding}"),
        ];
    }
}
