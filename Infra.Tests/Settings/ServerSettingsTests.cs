using System.Text.Json;
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

    private static string[] Types(int count) => [.. Enumerable.Range(1, count).Select(number => $"m7g.{number}xlarge")];

    private static IReadOnlyList<string> WithTypes(params string[] types) =>
        SettingsFindings.With($"{Server}.instanceTypes", JsonSerializer.Serialize(types));
}
