using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class KubeletSettingsTests
{
    private const string Kubelet = "pools.general.generations[0].server.kubelet";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4_000, 8_192)]
    public void Reservation_AtItsBounds_IsAccepted(int cpu, int memory) => Assert.Empty(With(cpu, memory));

    [Theory]
    [InlineData(-1, 0, "systemReservedCpuMillis: found -1; write 0 to 4000 thousandths of a core")]
    [InlineData(4_001, 0, "systemReservedCpuMillis: found 4001; write 0 to 4000 thousandths of a core")]
    [InlineData(0, -1, "systemReservedMemoryMiB: found -1; write 0 to 8192 MiB")]
    [InlineData(0, 8_193, "systemReservedMemoryMiB: found 8193; write 0 to 8192 MiB")]
    public void Reservation_PastABound_IsRefused(int cpu, int memory, string finding) =>
        Assert.Equal([$"{Kubelet}.{finding}"], With(cpu, memory));

    private static IReadOnlyList<string> With(int cpu, int memory) =>
        SettingsFindings.With(Kubelet, $$"""{ "systemReservedCpuMillis": {{cpu}}, "systemReservedMemoryMiB": {{memory}} }""");
}
