using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class NamespaceSettingsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(10_000, 100_000, 10_000)]
    public void Bounds_AtTheirBounds_AreAccepted(int cpu, int memory, int pods) => Assert.Empty(With("shop", cpu, memory, pods));

    [Theory]
    [InlineData(0, 1, 1, "cpu: found 0; write 1 to 10000 cores")]
    [InlineData(10_001, 1, 1, "cpu: found 10001; write 1 to 10000 cores")]
    [InlineData(1, 0, 1, "memoryGiB: found 0; write 1 to 100000 GiB")]
    [InlineData(1, 100_001, 1, "memoryGiB: found 100001; write 1 to 100000 GiB")]
    [InlineData(1, 1, 0, "pods: found 0; write 1 to 10000 pods")]
    [InlineData(1, 1, 10_001, "pods: found 10001; write 1 to 10000 pods")]
    public void Bounds_PastABound_AreRefused(int cpu, int memory, int pods, string finding) =>
        Assert.Equal([$"namespaces.shop.{finding}"], With("shop", cpu, memory, pods));

    [Theory]
    [InlineData("loadBalancers", 1_000, "load balancers")]
    [InlineData("nodePorts", 1_000, "ports")]
    [InlineData("storageGiB", 1_000_000, "GiB")]
    [InlineData("volumeClaims", 10_000, "claims")]
    public void Bounds_OfWhatIsOutsideTheServers_AreHeldToTheirOwn(string key, int most, string unit)
    {
        Assert.Empty(Bounded(0));
        Assert.Empty(Bounded(most));
        Assert.Equal([$"namespaces.shop.{key}: found -1; write 0 to {most} {unit}"], Bounded(-1));
        Assert.Equal([$"namespaces.shop.{key}: found {most + 1}; write 0 to {most} {unit}"], Bounded(most + 1));

        IReadOnlyList<string> Bounded(int value) => SettingsFindings.With("namespaces", $$"""{ "shop": { "cpu": 1, "memoryGiB": 1, "pods": 1, "{{key}}": {{value}} } }""");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("kube-system")]
    public void Namespace_ThatIsKubernetesOwn_IsRefused(string name) => Assert.Equal(
        [$"namespaces.{name}: found the namespace \"{name}\", which Kubernetes itself uses; write another"],
        With(name, 1, 1, 1));

    [Fact]
    public void Namespace_ThatIsTheProgramsOwn_IsRefused() => Assert.Equal(
        ["namespaces.infra-headroom: found the namespace \"infra-headroom\"; write one that does not start with \"infra-\", which this program uses"],
        With("infra-headroom", 1, 1, 1));

    [Fact]
    public void Namespace_OfABadName_IsRefused() => Assert.Equal(
        ["namespaces.Shop: found the key \"Shop\"; write a namespace of at most 63 lower-case letters, digits and hyphens"],
        With("Shop", 1, 1, 1));

    private static IReadOnlyList<string> With(string name, int cpu, int memory, int pods) => SettingsFindings.With(
        "namespaces",
        $$"""{ "{{name}}": { "cpu": {{cpu}}, "memoryGiB": {{memory}}, "pods": {{pods}} } }""");
}
