using Infra.Model.Findings;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Tests.Services;

namespace Infra.Tests.Lifecycle;

public sealed class ServiceMoveTests
{
    [Theory]
    [InlineData("enabled a 100/100", RolloutVerb.Test, null, "enabled a 100/100, test a")]
    [InlineData("test a", RolloutVerb.Enable, null, "enabled a 100/100")]
    [InlineData("enabled a 100/100, test b", RolloutVerb.Enable, null, "enabled a 100/100, enabled b 0/100")]
    [InlineData("enabled a 100/100, test b", RolloutVerb.Enable, 10, "enabled a 100/100, enabled b 0/10")]
    [InlineData("enabled a 90/100, enabled b 10/10", RolloutVerb.Enable, 50, "enabled a 90/100, enabled b 10/50")]
    [InlineData("enabled a 90/100, enabled b 10/10", RolloutVerb.Enable, null, "enabled a 90/100, enabled b 10/100")]
    [InlineData("enabled a 100/100, enabled b 0/100", RolloutVerb.Share, 30, "enabled a 70/100, enabled b 30/100")]
    [InlineData("enabled a 0/100, enabled b 100/100", RolloutVerb.Drain, null, "draining a 0/100, enabled b 100/100")]
    [InlineData("enabled a 100/100, enabled b 0/100", RolloutVerb.Drain, null, "enabled a 100/100, draining b 0/100")]
    [InlineData("draining a 0/100, enabled b 100/100", RolloutVerb.Retire, null, "enabled b 100/100")]
    [InlineData("draining a 0/100, enabled b 100/100", RolloutVerb.Back, null, "enabled a 0/100, enabled b 100/100")]
    [InlineData("enabled a 100/100, test b", RolloutVerb.Back, null, "enabled a 100/100")]
    [InlineData("enabled a 100/100, enabled b 0/10", RolloutVerb.Back, null, "enabled a 100/100, draining b 0/10")]
    [InlineData("enabled a 90/100, enabled b 10/10", RolloutVerb.Back, null, "enabled a 100/100, enabled b 0/10")]
    [InlineData("enabled a 40/60, enabled b 60/100", RolloutVerb.Back, null, "enabled a 60/60, enabled b 40/100")]
    public void Verb_WhereItLeadsOn_MovesItsVersions(string versions, RolloutVerb verb, int? percent, string moved) =>
        Assert.Equal(moved, Moved(ShopServices.With(versions), verb, percent));

    // The last version of a service that is given up drains with its share, and takes it again.
    [Theory]
    [InlineData("enabled a 100/100", RolloutVerb.Drain, "draining a 0/100")]
    [InlineData("draining a 0/100", RolloutVerb.Back, "enabled a 100/100")]
    [InlineData("draining a 0/100", RolloutVerb.Retire, "")]
    public void Verb_OfARetiringService_MovesItsLastVersion(string versions, RolloutVerb verb, string moved) =>
        Assert.Equal(moved, Moved(ShopServices.With(versions, Retiring), verb));

    // A worker has neither share nor floor.
    [Theory]
    [InlineData("test a", RolloutVerb.Enable, "enabled a")]
    [InlineData("enabled a, test b", RolloutVerb.Enable, "enabled a, enabled b")]
    [InlineData("enabled a, enabled b", RolloutVerb.Drain, "draining a, enabled b")]
    public void Verb_OfAWorker_MovesItsVersionAlone(string versions, RolloutVerb verb, string moved) =>
        Assert.Equal(moved, Moved(ShopServices.Worker(versions), verb));

    [Theory]
    [InlineData("enabled a 100/100, test b", RolloutVerb.Test, null, "a version in test already; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("enabled a 90/100, enabled b 10/50", RolloutVerb.Enable, 50, "no version in test; the next move is ./infractl rollout dev shop/api share 100, or less")]
    [InlineData("enabled a 90/100, enabled b 10/50", RolloutVerb.Enable, 20, "no version in test; the next move is ./infractl rollout dev shop/api share 100, or less")]
    [InlineData("enabled a 90/100, enabled b 10/50", RolloutVerb.Share, null, "no percent for share; the next move is ./infractl rollout dev shop/api share 100, or less")]
    [InlineData("enabled a 100/100", RolloutVerb.Share, 50, "1 enabled versions, where share is for two; the next move is ./infractl rollout dev shop/api test")]
    [InlineData("enabled a 90/100, enabled b 10/50", RolloutVerb.Drain, null, "no enabled version without traffic; the next move is ./infractl rollout dev shop/api share 100, or less")]
    [InlineData("enabled a 100/100", RolloutVerb.Drain, null, "no second enabled version that could take over; the next move is ./infractl rollout dev shop/api test")]
    [InlineData("enabled a 100/100", RolloutVerb.Retire, null, "no draining version; the next move is ./infractl rollout dev shop/api test")]
    [InlineData("enabled a 100/100", RolloutVerb.Back, null, "nothing to take back; the next move is ./infractl rollout dev shop/api test")]
    [InlineData("test a", RolloutVerb.Back, null, "the only version, without which a service is none; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("enabled a 40/40, enabled b 60/100", RolloutVerb.Back, null, "the older version with pods for 40 percent, which it has already; the next move is ./infractl rollout dev shop/api share 100, or less")]
    public void Verb_WhereItLeadsNowhere_IsRefusedWithTheNextMove(string versions, RolloutVerb verb, int? percent, string message) =>
        Assert.Equal($"Pulumi.dev.yaml: services.shop.api: found {message}", Refused(ShopServices.With(versions), verb, percent));

    [Fact]
    public void Verb_OfAServiceWithNothingToMove_IsRefused()
    {
        Assert.Equal("Pulumi.dev.yaml: services.shop.api: found no version to start from; add a version in test in the stack file", Refused(ShopServices.With("", Retiring), RolloutVerb.Test));
        Assert.Equal(
            "Pulumi.dev.yaml: services.shop.api: found no second enabled version that could take over; the next move is ./infractl rollout dev shop/api test",
            Refused(ShopServices.Worker("enabled a"), RolloutVerb.Drain));
        Assert.Equal(
            "Pulumi.dev.yaml: services.shop.api: found a service without a port, which has no traffic to share; the next move is ./infractl rollout dev shop/api drain",
            Refused(ShopServices.Worker("enabled a, enabled b"), RolloutVerb.Share, 50));
    }

    [Theory]
    [InlineData("test a", false, "Enable")]
    [InlineData("enabled a 100/100", false, "Test")]
    [InlineData("enabled a 100/100", true, "Drain")]
    [InlineData("enabled a 100/100, test b", false, "Enable Back")]
    [InlineData("enabled a 100/100, test b", true, "Drain Enable Back")]
    [InlineData("enabled a 100/100, enabled b 0/100", false, "Share Drain Back")]
    [InlineData("enabled a 50/100, enabled b 50/100", false, "Share Back")]
    [InlineData("enabled a 0/100, enabled b 100/100", false, "Drain Back")]
    [InlineData("draining a 0/100, enabled b 100/100", false, "Retire Back")]
    [InlineData("draining a 0/100", true, "Retire Back")]
    [InlineData("", true, "")]
    public void Verbs_OfAService_AreThoseThatLeadOn(string versions, bool isRetiring, string verbs) =>
        Assert.Equal(verbs, string.Join(' ', ServiceMove.Verbs(ShopServices.With(versions, ("services.shop.api.retiring", isRetiring ? "true" : "false")).Api().Settings)));

    [Theory]
    [InlineData("enabled a, enabled b", "Drain Back")]
    [InlineData("enabled a", "Test")]
    public void Verbs_OfAWorker_HaveNoShare(string versions, string verbs) =>
        Assert.Equal(verbs, string.Join(' ', ServiceMove.Verbs(ShopServices.Worker(versions).Api().Settings)));

    private static (string, string?) Retiring => ("services.shop.api.retiring", "true");

    private static string Moved(EnvironmentDefinition environment, RolloutVerb verb, int? percent = null) =>
        ShopServices.Line(ServiceMove.Of(environment.Name, environment.Api(), verb, percent).Make(environment.Api().Settings));

    private static string Refused(EnvironmentDefinition environment, RolloutVerb verb, int? percent = null) =>
        Assert.Throws<UserException>(() => ServiceMove.Of(environment.Name, environment.Api(), verb, percent)).Message;
}
