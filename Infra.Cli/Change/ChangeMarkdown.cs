using Infra.Cli.Plan;

namespace Infra.Cli.Change;

/// <summary>Writes a change as the comment of a pull request: one screen, with the details folded away.</summary>
public static class ChangeMarkdown
{
    /// <summary>Writes a change as Markdown.</summary>
    /// <param name="change">The change.</param>
    /// <param name="against">What the change starts from, in the user's words.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(EnvironmentChange change, string against)
    {
        var name = change.After.Environment.Name;
        if (change.Resources.IsEmpty && change.Findings.IsEmpty)
        {
            yield return $"**{name}**: nothing changes.";
            yield break;
        }

        yield return $"### {name}: {(change.Findings.IsEmpty ? "verdict holds" : "verdict broken")}";
        yield return "";
        yield return $"Against `{against}`: {ChangeText.Counts(change)}.";
        yield return "";
        foreach (var finding in change.Findings) yield return $"- :x: `{finding.Path}`: {finding.Message}";
        if (!change.Findings.IsEmpty) yield return "";

        foreach (var line in Servers(change)) yield return line;
        yield return "";
        foreach (var line in Resources(change)) yield return line;
    }

    private static IEnumerable<string> Servers(EnvironmentChange change)
    {
        var effects = ServerEffect.Of(change.Before?.Environment, change.After.Environment);
        if (effects.Count == 0) return ["No server is touched."];

        return
        [
            "| servers | what happens | how to go back |",
            "| --- | --- | --- |",
            .. effects.Select(effect => $"| `{effect.Generation}` | {effect.What} | {effect.Back} |"),
            "| every other | untouched | |",
        ];
    }

    private static IEnumerable<string> Resources(EnvironmentChange change) => change.Resources.IsEmpty
        ? []
        :
        [
            $"<details><summary>{change.Resources.Length} {(change.Resources.Length == 1 ? "resource" : "resources")}</summary>",
            "",
            "```diff",
            .. change.Resources.SelectMany(Resource),
            "```",
            "",
            "</details>",
        ];

    private static IEnumerable<string> Resource(ResourceChange change) =>
    [
        $"{Sign(change.Kind)} {TypeName.Short(change.Address.Type)} {change.Address.Name}",
        .. change.Properties.Select(property => $"{Sign(change.Kind)}   {ChangeText.Property(property)}"),
    ];

    // The signs by which GitHub colours a diff.
    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Update or ChangeKind.Replace => "!",
        ChangeKind.Delete => "-",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };
}
