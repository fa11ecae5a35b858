using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Cli.Export;
using Infra.Cli.Export.Terraform;
using Infra.Model.Plans;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Export.Terraform;

[Collection(DeploymentCollection.Name)]
public sealed partial class DependsOnTests
{
    public static TheoryData<string> Environments => [.. TestEnvironments.Names];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Configuration_OfAnEnvironment_LeadsToAllThatItsPlanWaitsFor(string environment)
    {
        var plan = await TestEnvironments.PlanAsync(environment);
        var edges = Edges(plan);
        var dependencies = new PlanDependencies(plan);

        var waits = (
            from resource in plan.Resources
            where edges.ContainsKey(ReferenceExpression.Address(resource.Address))
            from needed in dependencies.Of(resource)
            where edges.ContainsKey(ReferenceExpression.Address(needed))
            select (From: ReferenceExpression.Address(resource.Address), To: ReferenceExpression.Address(needed))).ToList();

        Assert.True(waits.Count > 50, $"only {waits.Count} dependencies");
        Convention.HasNo(waits.Where(wait => !Reached(edges, edges[wait.From]).Contains(wait.To)).Select(wait => $"{wait.From} does not wait for {wait.To}"));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Configuration_OfAnEnvironment_ListsNoDependencyThatFollowsFromTheRest(string environment)
    {
        var edges = Edges(await TestEnvironments.PlanAsync(environment));

        Convention.HasNo(
            from resource in edges
            from needed in resource.Value.Where(next => next.IsListed)
            where Reached(edges, resource.Value.Where(next => next != needed)).Contains(needed.To)
            select $"{resource.Key} lists {needed.To}, which follows from the rest");
    }

    // By resource: what it names in expressions, and what it lists in depends_on.
    private static Dictionary<string, HashSet<(string To, bool IsListed)>> Edges(EnvironmentPlan plan)
    {
        using var document = JsonDocument.Parse(TerraformExport.Of(plan).Files["main.tf.json"]);
        return (
            from type in document.RootElement.GetProperty("resource").EnumerateObject()
            from resource in type.Value.EnumerateObject()
            let listed = resource.Value.TryGetProperty("depends_on", out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : []
            let named = resource.Value.EnumerateObject().Where(argument => argument.Name != "depends_on").SelectMany(argument => Named().Matches(argument.Value.GetRawText())).Select(match => match.Groups[1].Value)
            select (Address: $"{type.Name}.{resource.Name}", Next: listed.Select(to => (to, true)).Concat(named.Select(to => (to, false))).ToHashSet()))
            .ToDictionary(resource => resource.Address, resource => resource.Next);
    }

    private static HashSet<string> Reached(Dictionary<string, HashSet<(string To, bool IsListed)>> edges, IEnumerable<(string To, bool IsListed)> from)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>(from.Select(edge => edge.To));
        while (next.TryDequeue(out var address))
        {
            if (!reached.Add(address)) continue;

            foreach (var edge in edges[address]) next.Enqueue(edge.To);
        }

        return reached;
    }

    [GeneratedRegex(@"\$\{(aws_\w+\.[\w-]+)\.")]
    private static partial Regex Named();
}
