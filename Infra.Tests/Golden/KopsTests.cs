using Infra.Cli.Export.Kops;
using Infra.Model.Plans;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

[Collection(DeploymentCollection.Name)]
public sealed class KopsTests
{
    private static readonly string[] Files = ["README.md", "cluster.tmpl.yaml", .. TestEnvironments.Names.SelectMany(environment => (string[])[$"values.{environment}.yaml", $"rendered/{environment}.yaml"])];

    public static TheoryData<string> GoldenFiles => [.. Files.Select(file => $"kops/{file}")];

    // The manifests are those of the other targets.
    [Fact]
    public async Task Kops_OfAllEnvironments_IsAsReviewed()
    {
        var plans = new List<EnvironmentPlan>();
        foreach (var environment in TestEnvironments.Names) plans.Add(await TestEnvironments.PlanAsync(environment));

        var export = KopsExport.Of([.. plans]);

        var own = export.Files.Where(file => !file.Key.Contains("/kubernetes/", StringComparison.Ordinal)).ToList();
        Assert.Equal(Files.Order(StringComparer.Ordinal), own.Select(file => file.Key));
        Assert.All(own, file => GoldenFile.Matches($"kops/{file.Key}", file.Value));
    }
}
