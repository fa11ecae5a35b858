using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

public sealed class GenerationNameTests
{
    private static readonly ConcurrentDictionary<(string Document, int Generations), List<string>> Known = new();

    private static PoolName General { get; } = Value.Parse<PoolName>("general");

    public static TheoryData<string> Places => [.. SettingMutation.All.Select(mutation => mutation.Place)];

    /// <summary>For every setting: of two values, the names of the generation differ exactly when its declaration says that it rolls servers.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Name_AfterAChangeOfASetting_IsAnotherExactlyWhenItsDeclarationSaysSo(string place)
    {
        var mutation = SettingMutation.All.Single(mutation => mutation.Place == place);
        var rolls = mutation.Effect is SettingEffect.OtherServers or SettingEffect.OtherCluster;
        var pairs = from first in mutation.Values
                    from second in mutation.Values
                    select (First: SettingMutation.Document(first), Second: SettingMutation.Document(second));

        Prop.ForAll(Arb.From(pairs), pair => Names(pair.First).SequenceEqual(Names(pair.Second)) == (!rolls || pair.First == pair.Second))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    /// <summary>What is written in another order, or not at all where it is what holds without it, is the same server.</summary>
    [Property(MaxTest = 200)]
    public Property Name_OfSettingsInAnyOrderOfKeys_IsTheSame() => Prop.ForAll(
        Arb.From(from mutation in Gen.Elements(SettingMutation.All.AsEnumerable())
                 from value in mutation.Values
                 from seed in Gen.Choose(0, int.MaxValue)
                 select (Document: SettingMutation.Document(value), Seed: seed)),
        item => Names(item.Document, generations: 2).SequenceEqual(Names(Shuffled(item.Document, item.Seed), generations: 2)));

    [Fact]
    public void Name_OfADefaultThatIsWrittenOut_IsThatOfOneThatIsNot() => Assert.Equal(
        Names(MinimalSettings.Json),
        Names(MinimalSettings.With(
            ("pools.general.spread", "\"acrossZones\""),
            ("pools.general.generations[0].server.capacityType", "\"onDemand\""),
            ("pools.general.generations[0].server.kubelet", """{ "systemReservedCpuMillis": 0 }"""),
            ("pools.general.generations[0].server.disk", """{ "iops": 3000, "throughputMiBps": 125, "sizeGiB": 50 }"""))));

    [Fact]
    public void Name_OfTheSameServersInAnotherPoolOrEnvironment_IsAnother()
    {
        var settings = MinimalSettings.Parsed;
        var hashes = new[] { "dev", "staging" }.SelectMany(name => new[] { "general", "other" }.Select(pool =>
        {
            var renamed = settings with { Pools = new Dictionary<PoolName, PoolSettings> { [Value.Parse<PoolName>(pool)] = settings.Pools.Values.Single() } };
            return Assert.Single(PlannedGeneration.Of(new EnvironmentDefinition(Value.Parse<EnvironmentName>(name), renamed))).Specification.Hash();
        }));

        Assert.Equal(4, hashes.Distinct().Count());
    }

    // A server with subnets for pods is another only where it holds fewer pods; which blocks there are makes none.
    [Theory]
    [InlineData("m7g.large", true)]
    [InlineData("m7g.medium", false)]
    public void Name_WithSubnetsForPods_FollowsTheNumberOfPods(string type, bool isSame)
    {
        var (shared, one, two) = (Of(null), Of("""{ "cidrs": ["100.64.0.0/16"] }"""), Of("""{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16"] }"""));

        Assert.Equal((isSame, true), (shared.SequenceEqual(one), one.SequenceEqual(two)));

        List<string> Of(string? pods) => Names(MinimalSettings.With(("network.pods", pods), ("pools.general.generations[0].server.instanceTypes", $"[\"{type}\"]")));
    }

    [Fact]
    public void Names_OfManyServersThatDiffer_AreAllDifferent()
    {
        const int Count = 50_000;
        var settings = MinimalSettings.Parsed;
        var server = ServerSpecification.Of(
            new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings),
            General,
            settings.Pools[General].Generations[0].Server,
            settings.Network.Zones.Keys);

        var hashes = Enumerable.Range(0, Count).AsParallel().Select(number => (server with
        {
            MaxPods = number % 250,
            Kubelet = new KubeletSettings { SystemReservedCpuMillis = number / 250 },
        }).Hash());

        Assert.Equal(Count, hashes.Distinct().Count());
    }

    // Of the first entries only, unless more are asked for: the second is there for the sake of the first one's stage. A setting has a few
    // examples, of which each is in many pairs.
    private static List<string> Names(string document, int generations = 1) => Known.GetOrAdd((document, generations), key => Read(key.Document, key.Generations));

    private static List<string> Read(string document, int generations)
    {
        var environment = MutationPlans.Environment(document);
        var entries = environment.Settings.Pools[General].Generations.Take(generations).ToList();

        return
        [
            .. PlannedGeneration.Of(environment)
                .Where(generation => entries.Contains(generation.Settings, ReferenceEqualityComparer.Instance))
                .Select(generation => generation.Name),
        ];
    }

    private static string Shuffled(string document, int seed)
    {
        var random = new System.Random(seed);
        return Shuffle(JsonNode.Parse(document)!).ToJsonString();

        JsonNode Shuffle(JsonNode node) => node switch
        {
            JsonObject map => new JsonObject(map.OrderBy(_ => random.Next()).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Shuffle(entry.Value!))).ToList()),
            JsonArray list => new JsonArray([.. list.Select(item => Shuffle(item!))]),
            _ => node.DeepClone(),
        };
    }
}
