using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Model.Lifecycle;
using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

/// <summary>Walks of legal moves over the stack files, with every edit compared with what it should have been.</summary>
public sealed class RolloutEditPropertyTests
{
    [Property(MaxTest = 40)]
    public Property Edit_OfAnyLegalMove_ChangesThatGenerationAlone() => Prop.ForAll(
        Arb.From(
            from name in Gen.Elements<string>(TestEnvironments.Names)
            from isWindows in Gen.Elements(true, false)
            from ends in Gen.Elements(true, false)
            from choices in Gen.Choose(0, int.MaxValue).ListOf(6)
            select (Name: name, IsWindows: isWindows, Ends: ends, Choices: choices.ToList())),
        walk =>
        {
            var text = TestEnvironments.TextOf(walk.Name);
            if (!walk.Ends) text = text.TrimEnd('\n');
            if (walk.IsWindows) text = text.ReplaceLineEndings("\r\n");

            foreach (var choice in walk.Choices) text = Step(walk.Name, text, new Random(choice));
        });

    private static string Step(string name, string text, Random random)
    {
        var environment = Read(name, text);
        var pool = Pick(random, environment.Settings.Pools.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal).ToList());
        var settings = environment.Settings.Pools[pool];
        var verb = Pick(random, RolloutMove.Verbs(settings));
        var changes = new Dictionary<string, string>();

        // New servers have the Kubernetes of the control plane.
        var controlPlane = ReleaseCatalogue.Find(environment.Settings.Release).Kubernetes.Version;
        var releases = ReleaseCatalogue.Names.Where(release => ReleaseCatalogue.Find(release).Kubernetes.Version == controlPlane).ToList();
        var (release, disk) = ($"{Pick(random, releases)}", random.Next(20, 60_000));
        if (verb == RolloutVerb.Test) changes = new() { ["server.release"] = $"\"{release}\"", ["server.disk.sizeGiB"] = $"{disk}" };
        if (verb == RolloutVerb.Enable && settings.Generations.Last(generation => generation.Stage == Stage.Test).TestSize < settings.Capacity.Min)
            (verb, changes) = (RolloutVerb.Test, new() { ["testSize"] = $"{settings.Capacity.Min}" });

        var move = RolloutMove.Of(environment.Name, pool, settings, verb);
        var edited = RolloutEdit.Make($"Pulumi.{name}.yaml", text, environment, pool, move, changes);

        var expected = Expected(settings.Generations, move, generation => changes.Count switch
        {
            0 => generation,
            1 => generation with { TestSize = settings.Capacity.Min },
            _ => generation with { TestSize = 1, Server = generation.Server with { Release = Value.Parse<ReleaseName>(release), Disk = generation.Server.Disk with { SizeGiB = disk } } },
        });
        Assert.Equal(environment.Settings.With(pool, expected).ToJson(), Read(name, edited).Settings.ToJson());
        Assert.Equal(Without(text, pool), Without(edited, pool));
        return edited;
    }

    private static List<GenerationSettings> Expected(IEnumerable<GenerationSettings> before, RolloutMove move, Func<GenerationSettings, GenerationSettings> change)
    {
        var generations = before.ToList();
        if (move.To is not { } stage)
            generations.RemoveAt(move.Index);
        else if (move.Adds)
            generations.Add(change(generations[move.Index] with { Stage = stage }));
        else
            generations[move.Index] = change(generations[move.Index] with { Stage = stage });

        return generations;
    }

    // The file but for the lines under the pool's key "generations", which are those that are indented further.
    private static string Without(string text, PoolName pool)
    {
        var lines = text.Split('\n').ToList();
        var start = lines.FindIndex(lines.FindIndex(line => line.TrimEnd('\r') == $"      {pool}:"), line => line.TrimEnd('\r') == "        generations:") + 1;
        var end = lines.FindIndex(start, line => !line.StartsWith("          ", StringComparison.Ordinal));

        return string.Join('\n', [.. lines[..start], .. end < 0 ? [] : lines[end..]]);
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static EnvironmentDefinition Read(string name, string text) =>
        new(Value.Parse<EnvironmentName>(name), StackFile.Parse($"Pulumi.{name}.yaml", text).Settings());
}
