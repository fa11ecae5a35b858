using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class ServiceMovesTests
{
    private const string Versions = "services.shop.api.versions";

    [Theory]
    [InlineData("test a", "enabled a 100/100")]
    [InlineData("enabled a 100/100", "enabled a 100/100, test b")]
    [InlineData("enabled a 100/100", "test b, enabled a 100/100")]
    [InlineData("enabled a 100/100, test b", "enabled a 100/100, enabled b 0/10")]
    [InlineData("enabled a 100/100, enabled b 0/10", "enabled a 90/100, enabled b 10/10")]
    [InlineData("enabled a 90/100, enabled b 10/10", "enabled a 90/100, enabled b 10/100")]
    [InlineData("enabled a 90/100, enabled b 10/100", "enabled a 0/100, enabled b 100/100")]
    [InlineData("enabled a 0/100, enabled b 100/100", "draining a 0/100, enabled b 100/100")]
    [InlineData("draining a 0/100, enabled b 100/100", "enabled b 100/100")]
    public void Change_OfOneStepOfARelease_IsLegal(string before, string after) => Assert.Empty(Check(before, after));

    [Theory]
    [InlineData("enabled a 100/100, test b", "enabled a 100/100")]
    [InlineData("enabled a 100/100, enabled b 0/10", "enabled a 100/100, draining b 0/10")]
    [InlineData("enabled a 90/100, enabled b 10/10", "enabled a 100/100, enabled b 0/10")]
    [InlineData("enabled a 0/100, enabled b 100/100", "enabled a 100/100, enabled b 0/100")]
    [InlineData("draining a 0/100, enabled b 100/100", "enabled a 0/100, enabled b 100/100")]
    public void Change_OfOneStepBack_IsLegal(string before, string after) => Assert.Empty(Check(before, after));

    [Theory]
    [InlineData("enabled a 100/100, test b", "enabled a 90/100, enabled b 10/10", "[1].share: found 10 percent for a version in the change that enables it; write share: 0 and readyFor, deploy that so that its pods start, and then give it the share")]
    [InlineData("enabled a 100/100, enabled b 0/10", "enabled a 80/100, enabled b 20/20", "[1].share: found 20 percent for a version that is deployed with pods for 10; first write readyFor: 20 and deploy it")]
    [InlineData("enabled a 90/100, enabled b 10/10", "draining a 0/100, enabled b 100/100", "[0].stage: found a version with 90 percent of the traffic draining; give its share to another version and deploy that first")]
    [InlineData("enabled a 100/100, enabled b 0/100", "enabled b 100/100", ": found an enabled version removed; drain it first")]
    [InlineData("draining a 0/100, enabled b 100/100", "draining a 0/10, enabled b 100/100", "[0].readyFor: found 10 instead of 100 percent for a draining version; write 100: it keeps its pods until it is removed, so that it can take over again")]
    [InlineData("enabled a 0/100, enabled b 100/100", "draining a 0/10, enabled b 100/100", "[0].readyFor: found 10 instead of 100 percent in the change of the stage; write 100, so that the version can take over again")]
    [InlineData("enabled a 100/100", "enabled b 100/100", "[0].run: found the content of a version in enabled edited, which would replace its pods without a test; undo the edit and add a new version in test")]
    [InlineData("enabled a 100/100, test b", "enabled a 100/100, test c", "[1].run: found the content of a version in test edited, which would replace its pods without a test; undo the edit, or remove the version and then add the other")]
    [InlineData("enabled a 60/100, enabled b 40/40", "enabled a 40/100, enabled b 60/100", "[1].share: found 60 percent, with which all callers inside the cluster move to a version that is deployed with pods for 40; first write readyFor: 100 and deploy it")]
    public void Step_ThatLosesRequests_IsRefused(string before, string after, string finding) => Assert.Contains($"{Versions}{finding}", Check(before, after));

    // An entry in the place of another of the same stage is an edit only where nothing else moves.
    [Theory]
    [InlineData("draining a 0/100, enabled b 100/100", "test c, enabled b 100/100", "2 moves at once (nothing to test, draining to nothing)")]
    [InlineData("enabled a 100/100, test b", "enabled a 100/100, test c, test d", "3 moves at once (nothing to test, nothing to test, test to nothing)")]
    public void Versions_ThatComeAndGo_AreRefusedTogether(string before, string after, string found) =>
        Assert.Equal([$"{Versions}: found {found}; make one, deploy it, and then the next"], Check(before, after));

    // The successor is not enabled before the change, so nobody could take over.
    [Fact]
    public void Enabling_TogetherWithDraining_IsRefused() => Assert.Contains(
        $"{Versions}[0].stage: found the only enabled version draining; enable its successor first",
        Check("enabled a 100/100, test b", "draining a 0/100, enabled b 100/100"));

    [Fact]
    public void Service_ThatIsRetiring_DrainsItsLastVersionAlone()
    {
        Assert.Empty(Retiring("enabled a 100/100", "draining a 0/100"));
        Assert.Contains(
            $"{Versions}[0].stage: found a version with 50 percent of the traffic draining; give its share to another version and deploy that first",
            Retiring("enabled a 50/100, enabled b 50/100", "draining a 0/100, enabled b 100/100"));

        static List<string> Retiring(string before, string after) => Texts(ServiceMoves.Check(
            ShopServices.With(before, ("services.shop.api.retiring", "true")).Settings, ShopServices.With(after, ("services.shop.api.retiring", "true")).Settings));
    }

    [Theory]
    [InlineData("enabled a 100/100", "enabled a 100/100, test b", "2 moves at once (nothing to test, another capacity)")]
    [InlineData("enabled a 100/100", "enabled a 100/100", null)]
    [InlineData("", "test a", null)]
    public void Capacity_ThatChangesBesideAMove_IsRefusedWherePodsRun(string before, string after, string? found) => Assert.Equal(
        found is null ? [] : [$"{Versions}: found {found}; make one, deploy it, and then the next"],
        Texts(ServiceMoves.Check(
            ShopServices.With(before, ("services.shop.api.retiring", before.Length == 0 ? "true" : "false")).Settings, ShopServices.With(after, ("services.shop.api.capacity.max", "9")).Settings)));

    [Fact]
    public void Moves_OfWhichThereAreTwo_AreRefusedTogether() => Assert.Equal(
        [$"{Versions}: found 2 moves at once (nothing to test, other shares); make one, deploy it, and then the next"],
        Check("enabled a 90/100, enabled b 10/10", "enabled a 95/100, enabled b 5/10, test c"));

    [Fact]
    public void Service_ThatIsNew_BeginsInTest()
    {
        var without = ShopServices.With("test a").Settings;
        var before = without with { Services = without.Services.ToDictionary(space => space.Key, _ => (IReadOnlyDictionary<Infra.Model.Values.ServiceName, ServiceSettings>)new Dictionary<Infra.Model.Values.ServiceName, ServiceSettings>()) };

        Assert.Contains(
            $"{Versions}[0].stage: found a version that is enabled without having been in test; add it in test first",
            Texts(ServiceMoves.Check(before, ShopServices.With("enabled a 100/100").Settings)));
    }

    [Theory]
    [InlineData("enabled a 100/100", true)]
    [InlineData("enabled a 100/100, test b", true)]
    [InlineData("test b", false)]
    public void Service_RemovedWithEnabledVersions_IsRefused(string versions, bool isRefused)
    {
        var before = ShopServices.With(versions).Settings;
        var after = before with { Services = before.Services.ToDictionary(space => space.Key, space => (IReadOnlyDictionary<Infra.Model.Values.ServiceName, ServiceSettings>)space.Value.Where(service => $"{service.Key}" != "api").ToDictionary()) };

        Assert.Equal(
            isRefused ? ["services.shop.api: found a service removed with its enabled versions; write retiring: true and drain its versions first"] : [],
            Texts(ServiceMoves.Check(before, after)));
    }

    [Theory]
    [InlineData("""{ "scheme": "internetFacing", "host": "www.example.com" }""", "found \"www.example.com/\" instead of \"api.example.com/\", which cuts off all that call the old one")]
    [InlineData("""{ "scheme": "internetFacing", "host": "api.example.com", "path": "/v2" }""", "found \"api.example.com/v2\" instead of \"api.example.com/\", which cuts off all that call the old one")]
    [InlineData(null, "found no way in from outside any more, which deletes its target groups while requests are under way")]
    public void Service_ThatMovesElsewhere_IsRefusedWithTheRoute(string? expose, string found) => Assert.Equal(
        [$"services.shop.api.expose: {found}; declare a second service beside this one, move its callers, and then give this one up"],
        Texts(ServiceMoves.Check(ShopServices.With("enabled a 100/100, test b").Settings, ShopServices.With("enabled a 100/100, test b", ("services.shop.api.expose", expose)).Settings)));

    [Fact]
    public void Service_ThatGetsAnotherLoadBalancer_IsRefusedWithTheRoute() => Assert.Equal(
        ["services.shop.api.expose.scheme: found internal instead of internetFacing, which is another load balancer at once, with other addresses; declare a second service beside this one, move its callers, and then give this one up"],
        Texts(ServiceMoves.Check(
            ShopServices.With("enabled a 100/100", ("network.pods", """{ "cidrs": ["100.64.0.0/16"] }""")).Settings,
            ShopServices.With("enabled a 100/100", ("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""), ("services.shop.api.expose.scheme", "\"internal\"")).Settings)));

    /// <summary>
    /// Whatever verbs are given, in any order: each result is good settings and a legal change, traffic never exceeds the pods that were
    /// started before, and something always takes it.
    /// </summary>
    [Property(MaxTest = 300)]
    public Property Walk_OfAnyVerbs_NeverGivesTrafficToPodsThatAreNotThere() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue).ListOf(25)),
        choices =>
        {
            var environment = ShopServices.With("test 0");
            var isServing = false;
            foreach (var (step, choice) in choices.Index())
            {
                var random = new Random(choice);
                var (service, letter) = (environment.Api(), "123456789abcdef"[step % 15]);
                var verbs = ServiceMove.Verbs(service.Settings);
                var verb = verbs[random.Next(verbs.Length)];
                var newest = service.Settings.Versions.LastOrDefault(version => version.Stage == Stage.Enabled);
                int? percent = verb switch
                {
                    RolloutVerb.Share => newest!.ReadyFor == 100 ? random.Next(0, 101) : random.Next(0, Math.Min(newest.ReadyFor, 50) + 1),
                    RolloutVerb.Enable => random.Next(1, 101),
                    _ => null,
                };
                var image = Infra.Model.Values.Value.Parse<Infra.Model.Values.Kubernetes.PinnedImage>(ShopServices.ImageOf(letter.ToString()));
                if (verb == RolloutVerb.Test && service.Settings.Versions.Any(version => version.Run.Image == image)) continue;

                ServiceMove move;
                try
                {
                    move = ServiceMove.Of(environment.Name, service, verb, percent);
                }
                catch (Infra.Model.Findings.UserException)
                {
                    continue;
                }

                var moved = move.Make(service.Settings, service.Settings.Versions[^1].Run with { Image = image });
                var settings = environment.Settings.With(service.Namespace, service.Name, moved);

                Assert.Empty(SettingsFindings.In(settings.ToJson()));
                Assert.True(Texts(ServiceMoves.Check(environment.Settings, settings)) is { Count: 0 }, $"{ShopServices.Line(service.Settings)} {verb} {percent} {ShopServices.Line(moved)}: {string.Join('\n', Texts(ServiceMoves.Check(environment.Settings, settings)))}");
                Assert.All(moved.Versions, version => Assert.True(version.Share == 0 || version.Share <= Deployed(service.Settings, version) || !isServing));
                Assert.True(!isServing || moved.Versions.Sum(version => version.Share) == 100);

                isServing = moved.Versions.Any(version => version.Share > 0);
                environment = environment with { Settings = settings };
            }
        });

    private static int Deployed(ServiceSettings before, VersionSettings version) =>
        before.Versions.FirstOrDefault(other => other.Run.HasContentOf(version.Run))?.ReadyFor ?? 0;

    private static List<string> Check(string before, string after) => Texts(ServiceMoves.Check(ShopServices.With(before).Settings, ShopServices.With(after).Settings));

    private static List<string> Texts(IEnumerable<Infra.Model.Findings.Finding> findings) => [.. findings.Select(finding => finding.ToString())];
}
