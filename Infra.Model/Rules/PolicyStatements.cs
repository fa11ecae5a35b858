using Infra.Model.Policies;

namespace Infra.Model.Rules;

/// <summary>Judges the IAM policies that resources carry.</summary>
internal static class PolicyStatements
{
    /// <summary>Checks each statement of a policy.</summary>
    /// <param name="resource">What has the policy.</param>
    /// <param name="path">The input that holds it.</param>
    /// <param name="use">What the policy belongs to.</param>
    /// <param name="problem">What was found in a statement that is not good; nothing in one that is.</param>
    /// <param name="fix">What to do about it.</param>
    /// <returns>The verdict; broken too by what <see cref="PolicyReader"/> does not understand.</returns>
    internal static Verdict Check(Declared resource, string path, PolicyUse use, Func<PolicyStatement, string?> problem, string fix)
    {
        var policy = PolicyReader.Read(resource[path], use);

        return Verdict.All(
            Verdict.Of(policy.Refused.Select(refused => new Fault($"{path}{refused.Place}", refused.Found, refused.Fix))),
            Verdict.Of(
                from item in policy.Statements
                let found = problem(item.Statement)
                where found is not null
                select new Fault($"{path}{item.Place}", found, fix)),
            policy.IsKnown ? Verdict.Holds : Verdict.Unknown(path));
    }

    /// <summary>Checks that the statements of a policy on a resource name whom they are for.</summary>
    /// <param name="resource">What has the policy.</param>
    /// <param name="fix">What to do about one that does not.</param>
    internal static Verdict NamesPrincipals(Declared resource, string fix) =>
        Check(resource, "policy", PolicyUse.Resource, statement => statement.AllowsAnybody ? "a statement for everybody (\"*\")" : null, fix);

    /// <summary>The places of the policies that a resource holds for a role.</summary>
    /// <param name="resource">The role, or a policy beside it.</param>
    internal static IEnumerable<string> Own(Declared resource) => resource.Name.Type switch
    {
        ResourceTypes.Role when resource["inlinePolicies"] is { IsUnknown: true } => ["inlinePolicies"],
        ResourceTypes.Role => resource["inlinePolicies"].Items.Index().Where(policy => !policy.Item.At("policy").IsEmpty).Select(policy => $"inlinePolicies[{policy.Index}].policy"),
        ResourceTypes.RolePolicy or ResourceTypes.Policy => ["policy"],
        _ => [],
    };

    /// <summary>The policies that are attached to a role, each with its place.</summary>
    /// <param name="resource">The role, or what attaches them.</param>
    internal static IEnumerable<(string Path, Node Arn)> Attached(Declared resource) => resource.Name.Type switch
    {
        ResourceTypes.Role => Items(resource, "managedPolicyArns"),
        ResourceTypes.RolePolicyAttachmentsExclusive => Items(resource, "policyArns"),
        _ => [("policyArn", resource["policyArn"])],
    };

    private static IEnumerable<(string Path, Node Arn)> Items(Declared resource, string path) => resource[path] is ListNode list
        ? list.Items.Select((arn, index) => ($"{path}[{index}]", arn))
        : resource[path].IsEmpty ? [] : [(path, resource[path])];
}
