using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class ControlPlaneEffectTests
{
    [Theory]
    [InlineData("2026-09", "2026-10", "goes from Kubernetes 1.35 to 1.36 in place; add-ons and charts follow", "write 2026-09 again, within seven days")]
    [InlineData("2026-10", "2026-09", "goes back from Kubernetes 1.36 to 1.35 in place, which EKS does within seven days after an upgrade; add-ons and charts follow", "write 2026-10 again")]
    [InlineData("2026-08", "2026-09", "stays on Kubernetes 1.35; add-ons and charts become those of 2026-09", "write 2026-08 again")]
    public void Effect_OfARelease_IsOfWhatItChanges(string before, string after, string what, string back) =>
        Assert.Equal(new ControlPlaneEffect(what, back), ControlPlaneEffect.Of(At(before), At(after)));

    [Fact]
    public void Effect_OfNoOtherRelease_IsNone()
    {
        Assert.Null(ControlPlaneEffect.Of(At("2026-10"), At("2026-10")));
        Assert.Null(ControlPlaneEffect.Of(null, At("2026-10")));
    }

    private static EnvironmentDefinition At(string release) => Generations.Dev(MinimalSettings.Parsed with { Release = Value.Parse<ReleaseName>(release) });
}
