namespace Infra.Model.Policies;

/// <summary>
/// Reads the policies that resources carry. What it does not understand it refuses, with the text of a finding: a rule must not pass
/// a policy that AWS reads otherwise.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html, read 2026-11-29.</remarks>
internal sealed class PolicyReader
{
    private static readonly string[] Document = ["Version", "Id", "Statement"];
    private static readonly string[] Elements = ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];
    private static readonly string[] Versions = ["2012-10-17", "2008-10-17"];
    private static readonly string[] Kinds = ["AWS", "Service", "Federated", "CanonicalUser"];

    private readonly PolicyUse _use;
    private readonly List<(string Place, string Found, string Fix)> _refused = [];
    private bool _isKnown = true;

    private PolicyReader(PolicyUse use) => _use = use;

    /// <summary>Reads a policy.</summary>
    /// <param name="policy">JSON, or the same as a map.</param>
    /// <param name="use">What the policy belongs to.</param>
    internal static PolicyReading Read(Node policy, PolicyUse use)
    {
        var reader = new PolicyReader(use);
        var statements = reader.Statements(policy.AsJson()).ToImmutableArray();

        return new PolicyReading(statements, [.. reader._refused], reader._isKnown);
    }

    private IEnumerable<(string Place, PolicyStatement Statement)> Statements(Node policy)
    {
        if (policy is not MapNode)
        {
            if (policy is { IsUnknown: true }) _isKnown = false;
            else Refuse("", policy is MissingNode ? "no policy" : "text that is no JSON object, or has a key twice", "write one as JSON");

            yield break;
        }

        OnlyHas(policy, Document, "");
        if (policy.At("Version") is var version && !version.IsEmpty && !Versions.Contains(version.Text)) Refuse(".Version", version.Quoted, $"write \"{Versions[0]}\"");
        if (policy.At("Statement").IsEmpty) Refuse("", "no Statement", "write what it allows");

        foreach (var (index, item) in List(policy.At("Statement")).Index())
        {
            var (place, before) = ($".Statement[{index}]", _refused.Count);
            if (Statement(item, place) is { } statement && _refused.Count == before) yield return (place, statement);
        }
    }

    private PolicyStatement? Statement(Node statement, string place)
    {
        var effect = statement.At("Effect");
        if (statement is { IsUnknown: true } || effect is { IsUnknown: true })
        {
            _isKnown = false;
            return null;
        }

        if (statement is not MapNode)
        {
            Refuse(place, statement.Quoted, "write a statement with Effect and Action");
            return null;
        }

        OnlyHas(statement, Elements, place);
        if (effect.Text is not ("Allow" or "Deny")) Refuse($"{place}.Effect", effect.Quoted, "write \"Allow\" or \"Deny\"");

        var (principals, notPrincipals) = Either(statement, place, "Principal", _use != PolicyUse.Identity, Principals);
        var (actions, notActions) = Either(statement, place, "Action", true, Texts);
        var (resources, notResources) = Either(statement, place, "Resource", _use switch { PolicyUse.Identity => true, PolicyUse.Trust => false, _ => null }, Resources);
        // All but those who are named, people without an AWS account among them.
        if (notPrincipals.Length > 0 && effect.Text == "Allow") Refuse($"{place}.NotPrincipal", "NotPrincipal in a statement that allows", "name those who may under Principal");

        return new PolicyStatement
        {
            Allows = effect.Text == "Allow",
            Principals = principals,
            NotPrincipals = notPrincipals,
            Actions = actions,
            NotActions = notActions,
            Resources = resources,
            NotResources = notResources,
            Conditions = [.. Conditions(statement.At("Condition"), $"{place}.Condition")],
        };
    }

    // AWS takes an element or its negation, and not both.
    private (ImmutableArray<T> Named, ImmutableArray<T> Others) Either<T>(Node statement, string place, string element, bool? isNeeded, Func<Node, string, IEnumerable<T>> read)
    {
        var (named, others) = (statement.At(element), statement.At($"Not{element}"));
        switch (named.IsEmpty, others.IsEmpty, isNeeded)
        {
            case (false, false, _):
                Refuse(place, $"both {element} and Not{element}", "keep one of them");
                break;
            case (true, true, true):
                Refuse(place, $"neither {element} nor Not{element}", $"write {element}");
                break;
            case (true, true, _):
                break;
            case (_, _, false):
                Refuse(place, $"{(named.IsEmpty ? "Not" : "")}{element}, which AWS does not take here", "remove it");
                break;
        }

        return ([.. read(named, $"{place}.{element}")], [.. read(others, $"{place}.Not{element}")]);
    }

    private IEnumerable<(string Kind, string Id)> Principals(Node value, string place)
    {
        if (value.Text == "*") return [("AWS", "*")];
        if (value is { IsUnknown: true }) _isKnown = false;
        else if (value is not (MapNode or MissingNode)) Refuse(place, value.Quoted, $"write them under {string.Join(", ", Kinds)}");

        OnlyHas(value, Kinds, place);
        return value.Entries.SelectMany(kind => Texts(kind.Value, $"{place}.{kind.Key}").Select(id => (kind.Key, id)));
    }

    private IEnumerable<(string Operator, string Key, ImmutableArray<string> Values)> Conditions(Node value, string place)
    {
        OnlyMap(value, place);
        foreach (var (test, keys) in value.Entries)
        {
            OnlyMap(keys, $"{place}.{test}");
            foreach (var (key, values) in keys.Entries) yield return (test, key, [.. Texts(values, $"{place}.{test}")]);
        }
    }

    private void OnlyMap(Node value, string place)
    {
        if (value is { IsUnknown: true }) _isKnown = false;
        else if (value is not (MapNode or MissingNode)) Refuse(place, value.Quoted, "write operators, keys and values");
    }

    // Which resources they are no rule asks, so that they may be known to the provider alone.
    private IEnumerable<string> Resources(Node value, string place)
    {
        var isKnown = _isKnown;
        var texts = Texts(value, place);
        _isKnown = isKnown;

        return texts;
    }

    private List<string> Texts(Node value, string place)
    {
        List<string> texts = [];
        foreach (var item in List(value))
        {
            if (item is { IsUnknown: true }) _isKnown = false;
            if (item.Text is null && item is { IsUnknown: false }) Refuse(place, item.Quoted, "write text");

            texts.Add(item.Text ?? item.Quoted);
        }

        return texts;
    }

    private void OnlyHas(Node map, string[] known, string place)
    {
        foreach (var key in map.Entries.Keys.Except(known)) Refuse(place, $"\"{key}\"", $"write {string.Join(", ", known)} alone");
    }

    private void Refuse(string place, string found, string fix) => _refused.Add((place, found, fix));

    private static ImmutableArray<Node> List(Node value) => value switch
    {
        ListNode list => list.Items,
        MissingNode => [],
        _ => [value],
    };
}
