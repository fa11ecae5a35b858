using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class ReplicaSettingsTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(2, 1_000)]
    [InlineData(1_000, 1_000)]
    public void Replicas_AtTheirBounds_AreAccepted(int min, int max) => Assert.Empty(With(min, max));

    [Theory]
    [InlineData(1, 4, "clusterServices.coreDns.min: found 1; write 2 to 1000 pods")]
    [InlineData(2, 1_001, "clusterServices.coreDns.max: found 1001; write 2 to 1000 pods")]
    [InlineData(5, 4, "clusterServices.coreDns.min: found 5, above max 4; write at most 4, or raise max")]
    public void Replicas_PastABound_AreRefused(int min, int max, string finding) => Assert.Equal([finding], With(min, max));

    private static IReadOnlyList<string> With(int min, int max) =>
        SettingsFindings.With("clusterServices.coreDns", $$"""{ "min": {{min}}, "max": {{max}} }""");
}
