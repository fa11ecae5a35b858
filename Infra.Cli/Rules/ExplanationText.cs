using System.Collections.Frozen;

namespace Infra.Cli.Rules;

/// <summary>Writes rules and checks for people: a line for each, one in full, or all as docs/rules.md.</summary>
internal static class ExplanationText
{
    private static readonly FrozenDictionary<string, string> Families = new Dictionary<string, string>
    {
        ["IMM"] = "Immutability",
        ["SEC"] = "Security",
        ["SCA"] = "Scaling and availability",
        ["STR"] = "Structure",
        ["GEN"] = "Generations",
        ["SVC"] = "Services",
        ["CHG"] = "Changes",
        ["ENV"] = "Environments",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static IEnumerable<string> List() => Explanation.All.Select(explanation => $"{explanation.Id}  {explanation.Statement}");

    internal static IEnumerable<string> Lines(Explanation explanation)
    {
        yield return $"{explanation.Id}  {explanation.Statement}";
        yield return $"why     {explanation.Why}";
        yield return "fix     Each finding says what to do.";
        if (explanation.Controls.Count > 0) yield return $"keeps   {Controls(explanation)} of docs/controls.md";
        yield return $"exempt  {(explanation.AllowsExemptions ? "allowed under exemptions in the stack file, with a reason and an end date" : "not allowed")}";
        yield return $"source  {explanation.Source}";
    }

    internal static IEnumerable<string> Markdown()
    {
        yield return "<!-- Written by ./infractl explain --markdown > docs/rules.md; never edited by hand. -->";
        yield return "";
        yield return "# Rules";
        yield return "";
        yield return "Each rule is a statement that is true for every good environment. The same rules check the program while Pulumi runs it, its tests,";
        yield return "the plan (`./infractl check`) and the output of `pulumi preview` (`./infractl verdict`). `CHG` rules check changes (`./infractl verdict`).";
        yield return "`ENV` rules check stack files and plans together (`./infractl check`). Numbers under \"controls\" are rows of [controls.md](controls.md).";
        yield return "\"✗\" means that exemptions are not allowed. The linked page explains the topic; the wording of the rules is this project's own.";
        foreach (var family in Explanation.All.GroupBy(explanation => explanation.Family))
        {
            yield return "";
            yield return $"## {Families[family.Key]}";
            yield return "";
            yield return "| id | rule | why | controls | exemptions | page |";
            yield return "| --- | --- | --- | --- | --- | --- |";
            foreach (var explanation in family) yield return Row(explanation);
        }
    }

    private static string Row(Explanation explanation) =>
        $"| {explanation.Id} | {explanation.Statement} | {explanation.Why} | {string.Join(", ", explanation.Controls)} | {(explanation.AllowsExemptions ? "" : "✗")} | [{new Uri(explanation.Source).Host}]({explanation.Source}) |";

    private static string Controls(Explanation explanation) => $"{(explanation.Controls.Count == 1 ? "control" : "controls")} {string.Join(", ", explanation.Controls)}";
}
