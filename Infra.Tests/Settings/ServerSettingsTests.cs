using System.Text.Json;
using Infra.Model.Instances;
using Infra.Model.Values.Aws;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class ServerSettingsTests
{
    private const string Server = "pools.general.generations[0].server";

    [Fact]
    public void Release_ThatIsNotPublished_IsRefused() => Assert.Equal(
        [$"{Server}.release: found \"2025-01\", which is not published; write one of 2026-08, 2026-09, 2026-10"],
        SettingsFindings.With($"{Server}.release", "\"2025-01\""));

    [Fact]
    public void Release_WithAnOlderKubernetesThanTheControlPlane_IsAccepted() =>
        Assert.Empty(SettingsFindings.With($"{Server}.release", "\"2026-09\""));

    [Fact]
    public void Release_WithANewerKubernetesThanTheControlPlane_IsRefused() => Assert.Equal(
        [$"{Server}.release: found \"2026-10\" with Kubernetes 1.36 under a control plane of 1.35; write a release of 1.32 to 1.35"],
        SettingsFindings.With("release", "\"2026-09\""));

    [Fact]
    public void Release_UnderAnUnpublishedControlPlane_IsNotComparedWithIt() => Assert.Equal(
        ["release: found \"2025-01\", which is not published; write one of 2026-08, 2026-09, 2026-10"],
        SettingsFindings.With("release", "\"2025-01\""));

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void InstanceTypes_AtABound_AreAccepted(int count) => Assert.Empty(WithTypes(Types(count)));

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void InstanceTypes_PastABound_AreRefused(int count) =>
        Assert.Equal([$"{Server}.instanceTypes: found {count} instance types; write 1 to 20"], WithTypes(Types(count)));

    [Fact]
    public void InstanceTypes_OfTwoArchitectures_AreRefused() => Assert.Equal(
        [$"{Server}.instanceTypes[1]: found \"m7i.large\" (X64) beside \"m7g.large\" (Arm64); one generation has one image, so use one architecture"],
        WithTypes("m7g.large", "m7i.large", "m6g.large"));

    [Fact]
    public void InstanceTypes_WithOneAgain_AreRefused() => Assert.Equal(
        [$"{Server}.instanceTypes[2]: found \"m7g.large\" again; name each type once"],
        WithTypes("m7g.large", "m6g.large", "m7g.large"));

    [Fact]
    public void Labels_OfTheProgramsOwn_AreRefused() => Assert.Equal(
        [$"{Server}.labels.infra/stage: found the key \"infra/stage\"; write one that does not start with \"infra/\", which this program uses"],
        SettingsFindings.With($"{Server}.labels", """{ "example.com/purpose": "shop", "infra/stage": "enabled" }"""));

    [Fact]
    public void Labels_OfABadKey_AreRefused() => Assert.Equal(
        [$"{Server}.labels.a b: found the key \"a b\"; write a label key such as \"example.com/purpose\", of at most 63 characters"],
        SettingsFindings.With($"{Server}.labels", """{ "a b": "shop" }"""));

    [Fact]
    public void Taints_OfTheProgramsOwn_AreRefused() => Assert.Equal(
        [$"{Server}.taints[1].key: found the key \"infra/stage\"; write one that does not start with \"infra/\", which this program uses"],
        SettingsFindings.With(
            $"{Server}.taints",
            """[{ "key": "a", "value": "b", "effect": "noExecute" }, { "key": "infra/stage", "value": "b", "effect": "noSchedule" }]"""));

    [Theory]
    [InlineData("u-24tb1.112xlarge", "which is not in the table of instance types; add it as docs/instance-types.md says")]
    [InlineData("m10g.large", "which is not in the table of instance types; write \"m9g.large\", or add it as docs/instance-types.md says")]
    [InlineData("m4.large", "whose family is without the Nitro system, which addresses for pods need; write \"m5.large\"")]
    [InlineData("x1.16xlarge", "whose family is without the Nitro system, which addresses for pods need; write \"x2idn.16xlarge\"")]
    [InlineData("h1.2xlarge", "whose family is without the Nitro system, which addresses for pods need; write a type of a newer family")]
    [InlineData("g4ad.xlarge", "for whose accelerator EKS publishes no image; write \"g4dn.xlarge\"")]
    [InlineData("dl2q.24xlarge", "for whose accelerator EKS publishes no image; write a type of another family")]
    public void InstanceTypes_WithOneThatHasNoFigures_AreRefusedWithWhatToDo(string type, string remedy) =>
        Assert.Equal([$"{Server}.instanceTypes[0]: found \"{type}\", {remedy}"], WithTypes(type));

    [Fact]
    public void InstanceTypes_WithAndWithoutAccelerators_AreRefused() => Assert.Equal(
        [
            $"{Server}.instanceTypes[1]: found \"m5.xlarge\" (accelerator None) beside \"g5.xlarge\" (accelerator Nvidia); one generation has one image, so use types with the same kind of accelerator",
            $"{Server}.instanceTypes[2]: found \"inf2.xlarge\" (accelerator Neuron) beside \"g5.xlarge\" (accelerator Nvidia); one generation has one image, so use types with the same kind of accelerator",
        ],
        WithTypes("g5.xlarge", "m5.xlarge", "inf2.xlarge"));

    [Theory]
    [InlineData("g4dn.xlarge", "g5.xlarge", "g6.xlarge")]
    [InlineData("inf2.xlarge", "trn1.2xlarge")]
    [InlineData("g5g.xlarge")]
    public void InstanceTypes_WithOneKindOfAccelerator_AreAccepted(params string[] types) => Assert.Empty(WithTypes(types));

    [Fact]
    public void InstanceTypes_WithOneSmallerThanTheFirst_AreRefused() => Assert.Equal(
        [
            $"{Server}.instanceTypes[1]: found \"c7g.xlarge\" with 8192 MiB under \"m7g.xlarge\" with 16384 MiB; the autoscaler assumes that all are like the first, so list the smallest type first",
            $"{Server}.instanceTypes[2]: found \"r7g.large\" with 2 vCPUs under \"m7g.xlarge\" with 4; the autoscaler assumes that all are like the first, so list the smallest type first",
        ],
        WithTypes("m7g.xlarge", "c7g.xlarge", "r7g.large"));

    [Fact]
    public void InstanceTypes_ForSpotAndFewerThanThree_AreRefused() => Assert.Equal(
        [$"{Server}.instanceTypes: found 1 for spot servers; write at least 3, so that servers remain when AWS reclaims one type"],
        SettingsFindings.With($"{Server}.capacityType", "\"spot\""));

    [Theory]
    [InlineData("kubernetes.io/role")]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("k8s.io/x")]
    [InlineData("eks.amazonaws.com/nodegroup")]
    public void Labels_InADomainOfKubernetes_AreRefused(string key) => Assert.Equal(
        [$"{Server}.labels.{key}: found the key \"{key}\"; write one outside kubernetes.io, k8s.io and eks.amazonaws.com, which a kubelet may not set on its own node"],
        WithLabel(key));

    [Theory]
    [InlineData("purpose")]
    [InlineData("example.com/purpose")]
    [InlineData("mykubernetes.io/purpose")]
    [InlineData("node.kubernetes.io/purpose")]
    [InlineData("kubelet.kubernetes.io/purpose")]
    public void Labels_InAnyOtherDomain_AreAccepted(string key) => Assert.Empty(WithLabel(key));

    [Fact]
    public void Taints_WithTheSameKeyAndEffect_AreRefused() => Assert.Equal(
        [$"{Server}.taints[2]: found the key \"example.com/purpose\" with that effect again; write each pair of key and effect once"],
        SettingsFindings.With($"{Server}.taints", """
            [
              { "key": "example.com/purpose", "value": "a", "effect": "noSchedule" },
              { "key": "example.com/purpose", "value": "a", "effect": "noExecute" },
              { "key": "example.com/purpose", "value": "b", "effect": "noSchedule" }
            ]
            """));

    // The first is the smallest of them, so none is smaller.
    private static string[] Types(int count) =>
        [.. InstanceTable.Types.Where(type => type.Architecture == Architecture.Arm64 && type.Type.Family[0] == 'c').Take(count).Select(type => type.Type.ToString())];

    private static IReadOnlyList<string> WithTypes(params string[] types) =>
        SettingsFindings.With($"{Server}.instanceTypes", JsonSerializer.Serialize(types));

    private static IReadOnlyList<string> WithLabel(string key) =>
        SettingsFindings.With($"{Server}.labels", JsonSerializer.Serialize(new Dictionary<string, string> { [key] = "x" }));
}
