using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class HeadroomSettingsTests
{
    [Theory]
    [InlineData(1, 100, 128)]
    [InlineData(100, 64_000, 524_288)]
    public void Headroom_AtItsBounds_IsAccepted(int replicas, int cpu, int memory) => Assert.Empty(With(replicas, cpu, memory));

    [Theory]
    [InlineData(0, 100, 128, "clusterServices.headroom.replicas: found 0; write 1 to 100 pods")]
    [InlineData(101, 100, 128, "clusterServices.headroom.replicas: found 101; write 1 to 100 pods")]
    [InlineData(1, 99, 128, "clusterServices.headroom.cpuMillis: found 99; write 100 to 64000 thousandths of a core")]
    [InlineData(1, 64_001, 128, "clusterServices.headroom.cpuMillis: found 64001; write 100 to 64000 thousandths of a core")]
    [InlineData(1, 100, 127, "clusterServices.headroom.memoryMiB: found 127; write 128 to 524288 MiB")]
    [InlineData(1, 100, 524_289, "clusterServices.headroom.memoryMiB: found 524289; write 128 to 524288 MiB")]
    public void Headroom_PastABound_IsRefused(int replicas, int cpu, int memory, string finding) =>
        Assert.Equal([finding], With(replicas, cpu, memory));

    private static IReadOnlyList<string> With(int replicas, int cpu, int memory) => SettingsFindings.With(
        "clusterServices.headroom",
        $$"""{ "replicas": {{replicas}}, "cpuMillis": {{cpu}}, "memoryMiB": {{memory}} }""");
}
