using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Services;

namespace Infra.Tests.Lifecycle;

public sealed class ServiceUpgradeTests
{
    private const string Command = "./infractl rollout dev shop/api";

    [Theory]
    [InlineData("enabled b 100/100", "")]
    [InlineData("enabled a 100/100", "test --image b; enable; share 10; share 50; share 100; drain; retire")]
    [InlineData("test b", "enable")]
    [InlineData("enabled a 100/100, test b", "enable; share 10; share 50; share 100; drain; retire")]
    [InlineData("enabled a 100/100, test c", "back; test --image b; enable; share 10; share 50; share 100; drain; retire")]
    [InlineData("enabled a 90/100, enabled b 10/100", "share 50; share 100; drain; retire")]
    [InlineData("enabled a 50/100, enabled b 50/100", "share 100; drain; retire")]
    [InlineData("enabled a 0/100, enabled b 100/100", "drain; retire")]
    [InlineData("enabled b 100/100, enabled c 0/100", "drain; retire")]
    [InlineData("enabled b 90/100, enabled c 10/100", "share 50; share 100; drain; retire; test --image b; enable; share 10; share 50; share 100; drain; retire")]
    [InlineData("draining a 0/100, enabled b 100/100", "retire")]
    public void Steps_FromWhereAServiceStands_FinishWhatIsUnfinished(string versions, string commands) =>
        Assert.Equal(commands, Commands(ShopServices.With(versions)));

    // Callers inside the cluster have no shares, and a worker has no callers.
    [Fact]
    public void Steps_OfAServiceThatIsOnlyInside_MoveAllCallersAtOnce()
    {
        Assert.Equal("test --image b; enable; share 100; drain; retire", Commands(ShopServices.With("enabled a 100/100", ("services.shop.api.expose", null))));
        Assert.Equal("test --image b; enable; drain; retire", Commands(ShopServices.Worker("enabled a")));
    }

    [Fact]
    public void Steps_OfAWholeRelease_EachHaveAWayBack() => Assert.Equal(
        [
            "Test: enabled a 100/100, test b; back leads to enabled a 100/100",
            "Enable: enabled a 100/100, enabled b 0/100; back leads to enabled a 100/100, draining b 0/100",
            "Enable: enabled a 90/100, enabled b 10/100; back leads to enabled a 100/100, enabled b 0/100",
            "Enable: enabled a 50/100, enabled b 50/100; share 10 leads to enabled a 90/100, enabled b 10/100",
            "Enable: enabled a 0/100, enabled b 100/100; share 50 leads to enabled a 50/100, enabled b 50/100",
            "Drain: draining a 0/100, enabled b 100/100; back leads to enabled a 0/100, enabled b 100/100",
            "Retire: enabled b 100/100; test --image a leads to enabled b 100/100, test a",
        ],
        Steps(ShopServices.With("enabled a 100/100")).Select(Text));

    [Theory]
    [InlineData("test b", "Enable: enabled b 100/100; nothing: no version took traffic before leads to enabled b 100/100")]
    [InlineData("enabled a 100/100, test c", "Finish: enabled a 100/100; nothing: no version took traffic before leads to enabled a 100/100")]
    public void Step_ThatMovesNoTraffic_HasNoWayBack(string versions, string step) => Assert.Equal(step, Text(Steps(ShopServices.With(versions))[0]));

    private static IReadOnlyList<UpgradeStep> Steps(EnvironmentDefinition environment) =>
        ServiceUpgrade.To(environment, environment.Api(), Value.Parse<PinnedImage>(ShopServices.ImageOf("b")));

    private static string Commands(EnvironmentDefinition environment) => string.Join("; ", Steps(environment).SelectMany(step => step.Do).Select(Short));

    private static string Text(UpgradeStep step) =>
        $"{step.Phase}: {ShopServices.Line(step.After.Api().Settings)}; {Short(Assert.Single(step.Undo))} leads to {ShopServices.Line(step.Undone.Api().Settings)}";

    private static string Short(string command) => command
        .Replace($"{Command} ", "", StringComparison.Ordinal)
        .Replace(ShopServices.ImageOf("a"), "a", StringComparison.Ordinal)
        .Replace(ShopServices.ImageOf("b"), "b", StringComparison.Ordinal);
}
