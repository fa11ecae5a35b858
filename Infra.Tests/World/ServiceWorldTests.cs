using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Model.Lifecycle;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Model.World;
using Infra.Tests.Services;

namespace Infra.Tests.World;

/// <summary>The proof: whatever legal moves are made, however slow the world is and however great the load, no request is lost.</summary>
public sealed class ServiceWorldTests
{
    // Who deploys looks whether the pods of the last update are ready; that takes no longer.
    private const int BetweenUpdates = 900;

    private const string Few = """{ "min": 3, "max": 3 }""";

    private static readonly WorldDelays Slow = new() { Weights = 30, Deregistration = 50, Registration = 120, Start = 60, Launch = 240 };

    private static Gen<WorldDelays> Delays =>
        from weights in Gen.Choose(1, 30)
        from deregistration in Gen.Choose(1, 55)
        from registration in Gen.Choose(1, 120)
        from start in Gen.Choose(1, 60)
        from launch in Gen.Choose(0, 240)
        select new WorldDelays { Weights = weights, Deregistration = deregistration, Registration = registration, Start = start, Launch = launch };

    [Property(MaxTest = 60)]
    public Property Walk_OfAnyLegalMoves_LosesNoRequest() => Prop.ForAll(
        Arb.From(
            from delays in Delays
            from load in Gen.Choose(1, 100)
            from choices in Gen.Choose(0, int.MaxValue).ListOf(16)
            select (Delays: delays, Load: load, Choices: choices.ToList())),
        walk =>
        {
            var environment = ShopServices.With("enabled 0 100/100");
            var world = new ServiceWorld(environment.Planned(), walk.Load / 100.0, walk.Delays);
            var told = new List<string>();
            foreach (var (step, choice) in walk.Choices.Index())
            {
                var random = new Random(choice);
                if (random.Next(4) == 0) world.DrainServers();
                if (Next(environment, random, step) is { } next)
                {
                    environment = next;
                    told.Add(ShopServices.Line(environment.Api().Settings));
                    world.Update(environment.Planned());
                }

                world.Run(BetweenUpdates);
            }

            Assert.True(world.Lost == 0, $"{world.Lost} lost at {walk.Load} percent with {walk.Delays}: {string.Join("; ", told)}");
        });

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(45)]
    public void Pods_ThatStopBeforeTheLoadBalancerKnows_LoseRequests(int preStop)
    {
        Assert.Equal(0, OfDrains(new WorldFaults()));
        Assert.True(OfDrains(new WorldFaults { PreStopSeconds = preStop }) > 0);
    }

    [Fact]
    public void Pods_ThatAreReadyBeforeTheLoadBalancerKnows_LoseRequests()
    {
        Assert.Equal(0, OfDrains(new WorldFaults(), Few));
        Assert.True(OfDrains(new WorldFaults { HasGate = false }, Few) > 0);
    }

    // Fewer than declarations may have at this load: while one is away, the other would have to carry more than it can.
    [Fact]
    public void Pods_ThatAreTooFewForOneToBeAway_LoseRequests()
    {
        var two = ShopServices.With("enabled a 100/100", ("services.shop.api.capacity", """{ "min": 2, "max": 2, "cpuPercent": 50 }""")).Planned();
        var refused = two with { Service = two.Service with { Settings = two.Service.Settings with { Capacity = two.Service.Settings.Capacity with { CpuPercent = 60 } } } };

        Assert.Equal(0, Drained(two, new WorldFaults()));
        Assert.True(Drained(refused, new WorldFaults()) > 0);
    }

    [Fact]
    public void Versions_WithoutAFloor_LoseRequestsWhenTheyGetTraffic()
    {
        string[] way = ["enabled a 100/100, test b", "enabled a 100/100, enabled b 0/100", "enabled a 0/100, enabled b 100/100"];

        Assert.Equal(0, Of(way, new WorldFaults()));
        Assert.True(Of(way, new WorldFaults { HasFloor = false }) > 0);
    }

    [Fact]
    public void Versions_WithoutAFloor_LoseRequestsOnTheWayBack()
    {
        string[] way = ["enabled a 100/100, enabled b 0/100", "enabled a 0/100, enabled b 100/100", "draining a 0/100, enabled b 100/100", "enabled a 0/100, enabled b 100/100", "enabled a 100/100, enabled b 0/100"];

        Assert.Equal(0, Of(way, new WorldFaults()));
        Assert.True(Of(way, new WorldFaults { HasFloor = false }) > 0);
    }

    // Each of these is refused by the checker.
    [Theory]
    [InlineData("enabled a 100/100, test b", "enabled a 0/100, enabled b 100/100")]
    [InlineData("enabled a 100/100, enabled b 0/10", "enabled a 10/100, enabled b 90/100")]
    [InlineData("enabled a 50/100, enabled b 50/50", "enabled b 100/100")]
    public void Moves_ThatAreNotLegal_LoseRequests(string before, string after)
    {
        Assert.NotEmpty(ServiceMoves.Check(ShopServices.With(before).Settings, ShopServices.With(after).Settings));
        Assert.True(Of([before, after], new WorldFaults()) > 0);
    }

    private static double OfDrains(WorldFaults faults, string? capacity = null) =>
        Drained(ShopServices.With("enabled a 100/100", capacity is null ? [] : [("services.shop.api.capacity", capacity)]).Planned(), faults);

    private static double Drained(PlannedService service, WorldFaults faults)
    {
        var world = new ServiceWorld(service, load: 1, Slow, faults);
        world.DrainServers();
        world.Run(4 * BetweenUpdates);
        return world.Lost;
    }

    private static double Of(string[] way, WorldFaults faults)
    {
        var world = new ServiceWorld(ShopServices.With("enabled a 100/100").Planned(), load: 1, Slow, faults);
        foreach (var versions in way)
        {
            world.Update(ShopServices.With(versions).Planned());
            world.Run(BetweenUpdates);
        }

        return world.Lost;
    }

    private static EnvironmentDefinition? Next(EnvironmentDefinition environment, Random random, int step)
    {
        var service = environment.Api();
        var verbs = ServiceMove.Verbs(service.Settings);
        var verb = verbs[random.Next(verbs.Length)];
        var newest = service.Settings.Versions.LastOrDefault(version => version.Stage == Stage.Enabled);
        int? percent = verb switch
        {
            RolloutVerb.Share => newest!.ReadyFor == 100 ? random.Next(0, 101) : random.Next(0, Math.Min(newest.ReadyFor, 50) + 1),
            RolloutVerb.Enable => random.Next(1, 101),
            _ => null,
        };
        var image = Value.Parse<PinnedImage>(ShopServices.ImageOf("123456789abcdef"[step % 15].ToString()));
        if (verb == RolloutVerb.Test && service.Settings.Versions.Any(version => version.Run.Image == image)) return null;

        try
        {
            var moved = ServiceMove.Of(environment.Name, service, verb, percent).Make(service.Settings, service.Settings.Versions[^1].Run with { Image = image });
            return environment with { Settings = environment.Settings.With(service.Namespace, service.Name, moved) };
        }
        catch (Infra.Model.Findings.UserException)
        {
            return null;
        }
    }
}
