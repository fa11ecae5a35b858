using Infra.Baseline;
using Infra.Model.Releases;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class HelmChartTests
{
    [Fact]
    public async Task Chart_OfARelease_IsTheVersionOfTheRelease()
    {
        var chart = Published.Charts["cluster-autoscaler"];

        var release = (await DeclareAsync()).One("Release");

        Assert.Equal(
            ("cluster-autoscaler", "cluster-autoscaler", chart.Version, "kube-system", $$"""{"repo":"{{chart.Repository}}"}"""),
            (release["name"], release["chart"], release["version"], release["namespace"], release["repositoryOpts"]));
    }

    [Fact]
    public async Task Chart_ThatFails_IsRolledBack()
    {
        var release = (await DeclareAsync()).One("Release");

        Assert.Equal(("true", "true", "600"), (release["atomic"], release["cleanupOnFail"], release["timeout"]));
    }

    [Fact]
    public async Task Values_OfAChart_AreThoseOfTheRecordWithTheReleasesImage() => Assert.Equal(
        $$"""{"image":"{{Published.Charts["cluster-autoscaler"].Image.Tag}}","list":["a"],"number":3,"yes":true}""",
        (await DeclareAsync()).One("Release")["values"]);

    [Fact]
    public async Task Chart_AfterSomething_WaitsForIt() => Assert.Equal(["node"], await (await DeclareAsync()).One("Release").DependsOnAsync());

    private static Release Published => ReleaseCatalogue.Find(MinimalSettings.Parsed.Release);

    private static Task<Declarations> DeclareAsync() => Declarations.OfAsync(() =>
    {
        var upstream = new Upstream(MinimalSettings.Parsed);

        _ = new HelmChart("chart", new HelmChartArgs
        {
            Chart = "cluster-autoscaler",
            Repository = Published.Charts["cluster-autoscaler"].Repository,
            Version = Published.Charts["cluster-autoscaler"].Version,
            Values = new { Image = Published.Charts["cluster-autoscaler"].Image.Tag, Number = 3, Yes = true, List = new[] { "a" } },
            Scope = upstream.Scope,
            After = [upstream.Role],
        });
    });
}
