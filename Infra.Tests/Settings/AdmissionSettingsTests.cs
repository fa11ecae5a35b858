using Infra.Model.Settings.Cluster;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class AdmissionSettingsTests
{
    [Theory]
    [InlineData("deny", AdmissionAction.Deny)]
    [InlineData("warn", AdmissionAction.Warn)]
    public void Violations_OfAKnownAction_AreRead(string text, AdmissionAction action) => Assert.Equal(
        action,
        MinimalSettings.ParsedWith(("admission.violations", $"\"{text}\"")).Admission.Violations);

    [Theory]
    [InlineData("\"Deny\"")]
    [InlineData("\"audit\"")]
    public void Violations_OfAnythingElse_AreRefused(string json) => Assert.Equal(
        [$"admission.violations: found {json}; write one of deny, warn"],
        SettingsFindings.With("admission.violations", json));

    [Fact]
    public void Images_OfDifferentSources_AreAccepted() =>
        Assert.Empty(SettingsFindings.With("admission.images", """["registry.k8s.io", "public.ecr.aws/docker/library"]"""));

    [Fact]
    public void Images_OfASourceNamedTwice_AreRefused() => Assert.Equal(
        ["admission.images[1]: found \"registry.k8s.io\" again; name each source once"],
        SettingsFindings.With("admission.images", """["registry.k8s.io", "registry.k8s.io"]"""));
}
