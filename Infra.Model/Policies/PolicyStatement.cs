namespace Infra.Model.Policies;

/// <summary>A statement as AWS reads it, whoever wrote it. The one that this program writes is <see cref="Statement"/>.</summary>
internal sealed record PolicyStatement
{
    internal required bool Allows { get; init; }

    internal ImmutableArray<(string Kind, string Id)> Principals { get; init; } = [];

    internal ImmutableArray<(string Kind, string Id)> NotPrincipals { get; init; } = [];

    internal ImmutableArray<string> Actions { get; init; } = [];

    internal ImmutableArray<string> NotActions { get; init; } = [];

    internal ImmutableArray<string> Resources { get; init; } = [];

    internal ImmutableArray<string> NotResources { get; init; } = [];

    internal ImmutableArray<(string Operator, string Key, ImmutableArray<string> Values)> Conditions { get; init; } = [];

    /// <summary>Whether one of its principals stands for more than itself.</summary>
    internal bool NamesPattern => Principals.Any(principal => IsPattern(principal.Id));

    /// <summary>
    /// Whether it gives rights to everybody. Of all conditions one alone counts as naming principals: ArnEquals of aws:PrincipalArn
    /// with whole ARNs. Any other may narrow the statement, but not to somebody that the policy names.
    /// </summary>
    internal bool AllowsAnybody => Allows && NamesPattern && !Requires("ArnEquals", key => IsKey(key, "aws:PrincipalArn"));

    /// <summary>Whether a condition asks for certain values: without wildcards, and without variables, which can stand for any.</summary>
    /// <param name="test">The operator, in full.</param>
    /// <param name="isKey">Whether a condition key is the one.</param>
    internal bool Requires(string test, Func<string, bool> isKey) => Conditions.Any(condition =>
        condition.Operator == test && isKey(condition.Key) && condition.Values.Length > 0 && !condition.Values.Any(value => value.Contains('$') || IsPattern(value)));

    /// <summary>Whether a text stands for more than itself.</summary>
    /// <param name="text">An action, a principal or a value.</param>
    internal static bool IsPattern(string text) => text.AsSpan().ContainsAny('*', '?');

    /// <summary>Whether two condition keys are the same; IAM does not look at their case.</summary>
    internal static bool IsKey(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
