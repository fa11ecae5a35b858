using Infra.Model.Rules;

namespace Infra.Cli.Rules;

/// <summary>What there is to know about a rule or a check, for people.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Statement">What is true of what keeps it.</param>
/// <param name="Why">What goes wrong where it is not true.</param>
/// <param name="Source">The page that explains it.</param>
/// <param name="Controls">The rows of docs/controls.md that it keeps.</param>
/// <param name="AllowsExemptions">Whether a stack file may exempt resources from it.</param>
internal sealed record Explanation(string Id, string Statement, string Why, string Source, IReadOnlyList<int> Controls, bool AllowsExemptions)
{
    internal static ImmutableArray<Explanation> All { get; } =
    [
        .. RuleCatalogue.All.Select(rule => new Explanation(rule.Id, rule.Statement, rule.Why, rule.Source, rule.Controls, rule.AllowsExemptions)),
        .. CheckKind.All.Select(kind => new Explanation(kind.Id, kind.Statement, kind.Why, kind.Source, [], AllowsExemptions: false)),
    ];

    internal string Family => Id[..3];

    /// <summary>Finds what somebody asks for.</summary>
    /// <param name="id">The id as they wrote it; capitals do not matter.</param>
    /// <returns>The rule or check.</returns>
    /// <exception cref="UserException">There is none of that id.</exception>
    internal static Explanation Find(string id) =>
        All.FirstOrDefault(explanation => explanation.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new UserException($"no rule \"{id}\"", Nearest(id) is { } nearest ? $"did you mean {nearest}?" : "./infractl explain lists them");

    private static string? Nearest(string id) => Spelling.Nearest(id, All.Select(explanation => explanation.Id));
}
