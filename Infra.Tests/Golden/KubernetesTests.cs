using Infra.Cli.Export.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

[Collection(DeploymentCollection.Name)]
public sealed class KubernetesTests
{
    public static TheoryData<string> GoldenFiles => [.. TestEnvironments.Names.Select(environment => $"{environment}/kubernetes/README.md")];

    public static TheoryData<string> Environments => TestEnvironments.Data;

    // The manifests themselves are reviewed in the export to Terraform, which has the same.
    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Manifests_OfAnEnvironment_AreThoseOfTheExportToTerraform(string environment)
    {
        var export = KubernetesTarget.Of(await TestEnvironments.PlanAsync(environment));
        var manifests = export.Files.Remove("README.md");

        var folder = Path.Combine(GoldenFile.Folder, environment, "terraform", "kubernetes");
        Assert.Equal(
            Directory.EnumerateFiles(folder).Select(file => (Path.GetFileName(file).Replace(".tftpl", ".tmpl", StringComparison.Ordinal), File.ReadAllText(file))).Order(),
            manifests.Select(file => (Path.GetFileName(file.Key), file.Value)).Order());
        GoldenFile.Matches($"{environment}/kubernetes/README.md", export.Files["README.md"]);
    }
}
