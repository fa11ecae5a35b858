using Infra.Cli.Cost;
using Infra.Model.Changes;
using Infra.Model.Costs;
using Infra.Model.Lifecycle;

namespace Infra.Cli.Change;

/// <summary>Writes a change for people: what happens first, then the verdict, then every resource.</summary>
internal static class ChangeText
{
    // A value longer than this, such as a policy, says no more at full length than that it differs.
    private const int Longest = 100;

    /// <summary>Writes a change as plain text.</summary>
    /// <param name="change">The change.</param>
    /// <param name="against">What the change starts from, in the user's words.</param>
    /// <param name="cost">What it costs; <see langword="null"/> where that is not asked for.</param>
    public static IEnumerable<string> Lines(EnvironmentChange change, string against, CostDifference? cost = null)
    {
        var name = change.After.Environment.Name;
        if (change.Resources.IsEmpty && change.Findings.IsEmpty && change.Effects.IsEmpty)
        {
            yield return $"{name}: nothing changes against {against}";
            yield break;
        }

        yield return $"{name} against {against}: {Counts(change)}";
        yield return "";
        foreach (var line in Effects(change)) yield return line;
        yield return "";
        foreach (var line in Services(change)) yield return line;
        if (cost is not null) yield return $"estimated cost: {CostDifferenceText.Line(cost)}";
        foreach (var line in Verdict(change)) yield return line;
        yield return "";
        foreach (var line in change.Resources.SelectMany(Resource)) yield return line;
    }

    /// <summary>How many resources are made, changed, replaced and removed.</summary>
    /// <returns>For example <c>2 to create, 1 to update</c>.</returns>
    internal static string Counts(EnvironmentChange change) => change.Resources.IsEmpty
        ? "no resource changes"
        : string.Join(", ", change.Resources.CountBy(resource => resource.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} to {kind.Key.Word()}"));

    /// <summary>A property's change in one line.</summary>
    /// <returns>Path, old value and new value, shortened where they are long.</returns>
    internal static string Property(PropertyChange property) =>
        $"{property.Path}: {Short(property.Before) ?? "nothing"} -> {Short(property.After) ?? "nothing"}{(property.Replaces ? " (replaces)" : "")}";

    private static IEnumerable<string> Effects(EnvironmentChange change)
    {
        var hasServers = ServerEffect.Of(change.Before?.Environment, change.After.Environment).Count > 0;
        return
        [
            .. change.Effects.IsEmpty ? [] : (string[])["effects:"],
            .. change.Effects.SelectMany(effect => (string[])
            [
                $"  {effect.Order} {effect.Subject}: {effect.What}",
                .. effect.Loses is null ? [] : (string[])[$"    loses: {Loses(effect)}"],
                $"    back: {effect.Back}",
            ]),
            $"{(hasServers ? "all other servers" : "servers")}: no changes",
        ];
    }

    /// <summary>What is lost, in a word.</summary>
    /// <param name="effect">The row.</param>
    internal static string Loses(ChangeEffect effect) => effect.Loses?.Word() ?? "";

    // Who has no services reads nothing of them.
    private static IEnumerable<string> Services(EnvironmentChange change) => ServiceEffect.Of(change.Before?.Environment, change.After.Environment) is { Count: > 0 } effects
        ? ["services:", .. effects.Select(effect => $"  {effect.Service}: traffic: {effect.Traffic}; pods: {effect.Pods}; back: {effect.Back}"), ""]
        : [];

    private static IEnumerable<string> Verdict(EnvironmentChange change) => change.Findings.IsEmpty
        ? ["verdict: holds"]
        : ["verdict: broken", .. change.Findings.Select(finding => $"  {finding}")];

    private static IEnumerable<string> Resource(ResourceChange change) =>
    [
        $"{Sign(change.Kind)} {ResourceAddress.Short(change.Address.Type)} {change.Address.Name}{(change.DeletesFirst ? " (the old one is deleted first)" : "")}",
        .. change.Properties.Select(property => $"    {Property(property)}"),
    ];

    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Update => "~",
        ChangeKind.Replace => "+-",
        ChangeKind.Delete => "-",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of change"),
    };

    private static string? Short(string? value) => value is { Length: > Longest } ? $"{value[..Longest]}… ({value.Length} characters)" : value;
}
