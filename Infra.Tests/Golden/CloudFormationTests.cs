using Infra.Cli.Export.CloudFormation;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

[Collection(DeploymentCollection.Name)]
public sealed class CloudFormationTests
{
    private static readonly string[] Reviewed = ["README.md", "stack-tags.json", "stack.policy.json", "template.json"];

    public static TheoryData<string> GoldenFiles => [.. TestEnvironments.Names.SelectMany(environment => Reviewed.Select(file => $"{environment}/cloudformation/{file}"))];

    public static TheoryData<string> Environments => TestEnvironments.Data;

    // The manifests are those of the other targets.
    [Theory]
    [MemberData(nameof(Environments))]
    public async Task CloudFormation_OfAnEnvironment_IsAsReviewed(string environment)
    {
        var export = CloudFormationExport.Of(await TestEnvironments.PlanAsync(environment));

        var own = export.Files.Where(file => !file.Key.StartsWith("kubernetes/", StringComparison.Ordinal)).ToList();
        Assert.Equal(Reviewed.Order(StringComparer.Ordinal), own.Select(file => file.Key));
        Assert.All(own, file => GoldenFile.Matches($"{environment}/cloudformation/{file.Key}", file.Value));
    }
}
