using Infra.Cli.Cost;
using Infra.Model.Changes;
using Infra.Model.Costs;
using Infra.Model.Lifecycle;
using Infra.Model.Servers;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Change;

/// <summary>Writes a change as the comment of a pull request: one screen, with the details folded away.</summary>
internal static class ChangeMarkdown
{
    /// <summary>Writes a change as Markdown.</summary>
    /// <param name="change">The change.</param>
    /// <param name="against">What the change starts from, in the user's words.</param>
    /// <param name="cost">What it costs; <see langword="null"/> where that is not asked for.</param>
    public static IEnumerable<string> Lines(EnvironmentChange change, string against, CostDifference? cost = null)
    {
        var name = change.After.Environment.Name;
        if (change.Resources.IsEmpty && change.Findings.IsEmpty && change.Effects.IsEmpty)
        {
            yield return $"**{name}**: nothing changes.";
            yield break;
        }

        yield return $"### {name}: verdict {(change.Findings.IsEmpty ? "holds" : "broken")}";
        yield return "";
        yield return $"{ChangeText.Counts(change)}, against `{against}`.";
        yield return "";
        if (cost is not null)
        {
            yield return $"Estimated cost: {CostDifferenceText.Line(cost)}.";
            yield return "";
        }

        foreach (var finding in change.Findings) yield return $"- :x: `{finding.Path}`: {Text(finding.Message)}";
        if (!change.Findings.IsEmpty) yield return "";

        foreach (var line in Effects(change)) yield return line;
        yield return "";
        foreach (var line in Services(change)) yield return line;
        foreach (var line in Resources(change)) yield return line;
    }

    private static IEnumerable<string> Effects(EnvironmentChange change)
    {
        var (before, after) = (change.Before?.Environment, change.After.Environment);
        var untouched = Untouched(before, after, ServerEffect.Of(before, after));
        if (change.Effects.IsEmpty) return [untouched];

        return
        [
            "| order | what | what happens to it | loses | going back |",
            "| --- | --- | --- | --- | --- |",
            .. change.Effects.Select(effect => $"| {effect.Order} | `{Cell(effect.Subject)}` | {Cell(effect.What)} | {(effect.Loses is null ? "" : $"**{ChangeText.Loses(effect)}**")} | {Cell(effect.Back)} |"),
            "",
            untouched,
        ];
    }

    // Who reads this wants to know of the servers that run today: none of them is passed over in silence.
    private static string Untouched(EnvironmentDefinition? before, EnvironmentDefinition after, IReadOnlyList<ServerEffect> effects)
    {
        var others = PlannedGeneration.Of(after).Where(generation => effects.All(effect => effect.Generation != generation.Name)).ToList();
        if (before is null || others.Count == 0) return effects.Count == 0 ? "No server changes." : "No other servers run.";

        var names = others.Select(generation => $"`{generation.Name}` ({generation.Settings.Stage.Word()})");
        return $"{(effects.Count == 0 ? "No server is touched" : "Untouched")}: {string.Join(", ", names)}.";
    }

    private static IEnumerable<string> Services(EnvironmentChange change) => ServiceEffect.Of(change.Before?.Environment, change.After.Environment) is { Count: > 0 } effects
        ?
        [
            "| service | traffic | pods | going back |",
            "| --- | --- | --- | --- |",
            .. effects.Select(effect => $"| `{effect.Service}` | {effect.Traffic} | {effect.Pods} | {effect.Back} |"),
            "",
        ]
        : [];

    private static IEnumerable<string> Resources(EnvironmentChange change) => change.Resources.IsEmpty
        ? []
        :
        [
            $"<details><summary>{Plural.Of(change.Resources.Length, "resource")}</summary>",
            "",
            "```diff",
            .. change.Resources.SelectMany(Resource),
            "```",
            "",
            "</details>",
        ];

    private static IEnumerable<string> Resource(ResourceChange change) =>
    [
        $"{Sign(change.Kind)} {ResourceAddress.Short(change.Address.Type)} {change.Address.Name}{(change.DeletesFirst ? " (the old one is deleted first)" : "")}",
        .. change.Properties.Select(property => $"{Sign(change.Kind)}   {Fenced(ChangeText.Property(property))}"),
    ];

    // A value that is read from a file may hold what ends a line, a code fence or a cell of a table.
    private static string Fenced(string text) => text.ReplaceLineEndings("\\n").Replace("```", "` ` `", StringComparison.Ordinal);

    private static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(string text) => text.ReplaceLineEndings(" ").Replace("<", "&lt;", StringComparison.Ordinal);

    // The signs by which GitHub colours a diff.
    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Update or ChangeKind.Replace => "!",
        ChangeKind.Delete => "-",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };
}
