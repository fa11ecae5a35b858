namespace Infra.Model.Policies;

/// <summary>Whether a policy gives more rights than another.</summary>
internal static class PolicyWidening
{
    /// <summary>Whether the rights are wider now. A right that a pattern of before included is no other right.</summary>
    /// <param name="old">The policy before.</param>
    /// <param name="current">The policy now.</param>
    internal static bool Is(Node old, Node current)
    {
        var (before, after) = (Rights(old), Rights(current));
        return after["Allow"].Any(right => !before["Allow"].Any(known => Includes(known, right)))
            || before["Deny"].Any(right => !after["Deny"].Any(known => Includes(known, right)));
    }

    private static ILookup<string, Right> Rights(Node policy) =>
    (
        from statement in List(policy.AsJson().At("Statement"))
        from principal in Element(statement, "Principal")
        from action in Element(statement, "Action")
        from resource in Element(statement, "Resource")
        select (Effect: statement.At("Effect").Text ?? "Allow", Right: new Right(principal, action, resource, statement.At("Condition").Quoted))
    ).ToLookup(item => item.Effect, item => item.Right);

    // A negation is another right than what it negates.
    private static IEnumerable<string> Element(Node statement, string name)
    {
        var (named, others) = (statement.At(name), statement.At($"Not{name}"));
        return [.. Texts(named), .. others.IsEmpty ? [] : (string[])[$"not {others.Quoted}"], .. named.IsEmpty && others.IsEmpty ? (string[])[""] : []];
    }

    private static IEnumerable<string> Texts(Node value) => value is MapNode map
        ? map.Entries.SelectMany(kind => List(kind.Value).Select(item => $"{kind.Key} {item.Text}"))
        : List(value).Select(item => item.Text ?? item.Quoted);

    private static ImmutableArray<Node> List(Node value) => value switch
    {
        ListNode list => list.Items,
        { IsEmpty: true } => [],
        _ => [value],
    };

    private static bool Includes(Right known, Right right) =>
        Includes(known.Principal, right.Principal) && Includes(known.Action, right.Action) && Includes(known.Resource, right.Resource)
        && (known.Condition == right.Condition || known.Condition == MissingNode.Instance.Quoted);

    private static bool Includes(string known, string text) => known == text || (known.EndsWith('*') && text.StartsWith(known[..^1], StringComparison.Ordinal));

    private sealed record Right(string Principal, string Action, string Resource, string Condition);
}
