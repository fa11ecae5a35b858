using Infra.Baseline;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class PrioritiesTests
{
    [Fact]
    public async Task Priorities_OfACluster_PutWorkloadsBeforePlaceholders()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            [
                ("""{"name":"infra-critical"}""", "1000000", "false"),
                ("""{"name":"infra-headroom"}""", "-10", "false"),
            ],
            declared.All("PriorityClass").Select(priority => (priority["metadata"]!, priority["value"]!, priority["globalDefault"]!)));
    }

    [Fact]
    public async Task Priorities_OfACluster_DisappearWithIt()
    {
        var declared = await DeclareAsync();

        Assert.All(declared.All("PriorityClass"), priority => Assert.Equal(
            ("kubernetes", "cluster", "priorities"),
            (priority.Options.Provider!.GetResourceName(), priority.Options.DeletedWith!.GetResourceName(), priority.Parent)));
    }

    private static Task<Declarations> DeclareAsync() =>
        Declarations.OfAsync(() => _ = new Priorities("priorities", new Upstream(MinimalSettings.Parsed).Scope));
}
