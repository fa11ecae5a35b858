using System.Collections.Immutable;
using Infra.Model.Trees;

namespace Infra.Model.Rules;

/// <summary>The statements of IAM policies, which AWS takes as JSON.</summary>
public static class PolicyStatements
{
    /// <summary>Checks each statement of a policy.</summary>
    /// <param name="resource">What has the policy.</param>
    /// <param name="path">The input that holds it.</param>
    /// <param name="problem">What was found in a statement that is not good; nothing in one that is.</param>
    /// <param name="fix">What to do about it.</param>
    /// <returns>The verdict; unknown when the policy is, and broken when it is none.</returns>
    public static Verdict Check(Declared resource, string path, Func<Node, string?> problem, string fix)
    {
        if (resource[path] is { IsUnknown: true }) return Verdict.Unknown(path);
        if (resource[path].AsJson() is not MapNode policy) return Verdict.Broken(path, "no policy", "write one as JSON");

        return Verdict.Of(
            from item in List(policy.At("Statement")).Index()
            let found = problem(item.Item)
            where found is not null
            select new Fault($"{path}.Statement[{item.Index}]", found, fix));
    }

    /// <summary>Whether a statement gives rights.</summary>
    /// <param name="statement">The statement.</param>
    public static bool Allows(Node statement) => statement.At("Effect").Text == "Allow";

    /// <summary>Whether a statement gives rights to everybody.</summary>
    /// <param name="statement">The statement.</param>
    public static bool AllowsAnybody(Node statement) =>
        Allows(statement) && (statement.At("Principal").Text == "*" || Of(statement, "Principal.AWS").Contains("*"));

    /// <summary>The texts of an element that may be one or a list.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="element">The element, for example <c>Action</c>.</param>
    public static IEnumerable<string> Of(Node statement, string element) => List(statement.At(element)).Select(item => item.Text).OfType<string>();

    private static ImmutableArray<Node> List(Node value) => value switch
    {
        ListNode list => list.Items,
        MissingNode => [],
        _ => [value],
    };
}
