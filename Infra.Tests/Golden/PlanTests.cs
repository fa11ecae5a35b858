using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

[Collection(DeploymentCollection.Name)]
public sealed class PlanTests
{
    public static TheoryData<string> GoldenFiles =>
        [.. TestEnvironments.Names.SelectMany(environment => new[] { $"{environment}/plan.json", $"{environment}/plan.txt" })];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public async Task Plan_OfAnEnvironment_IsAsReviewed(string file)
    {
        var environment = file.Split('/')[0];
        string[] format = Path.GetExtension(file) == ".json" ? ["--json"] : [];

        var result = await Support.Cli.RunAsync(["plan", environment, .. format]);

        result.ShouldEndWith(ExitCode.Good, errors: "");
        GoldenFile.Matches(file, result.Output);
    }
}
