using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;

namespace Infra.Tests.Support;

/// <summary>Environments whose pool has generations in stages of a test's choice, each as text such as <c>test 2026-10 x3</c>.</summary>
internal static class Generations
{
    internal static PoolName General { get; } = Value.Parse<PoolName>("general");

    /// <summary>A generation.</summary>
    /// <param name="text">Stage, release and, after an x, how many servers are in test.</param>
    internal static GenerationSettings Of(string text)
    {
        var words = text.Split(' ');
        return new GenerationSettings
        {
            Stage = Enum.Parse<Stage>(words[0], ignoreCase: true),
            TestSize = words.Length > 2 ? int.Parse(words[2].TrimStart('x')) : 1,
            Server = MinimalSettings.Parsed.Pools[General].Generations[0].Server with { Release = Value.Parse<ReleaseName>(words[1]) },
        };
    }

    /// <summary>A pool of one to five servers.</summary>
    /// <param name="generations">Its generations, see <see cref="Of"/>, with commas between; nothing for none.</param>
    internal static PoolSettings Pool(string generations) => MinimalSettings.Parsed.Pools[General] with
    {
        Generations = [.. generations.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Of)],
    };

    /// <summary>The smallest environment, with other generations.</summary>
    /// <param name="generations">See <see cref="Pool"/>.</param>
    internal static EnvironmentSettings Settings(string generations) => MinimalSettings.Parsed.With(General, Pool(generations).Generations);

    /// <summary>An environment by the name of dev.</summary>
    /// <param name="generations">See <see cref="Pool"/>.</param>
    internal static EnvironmentDefinition Dev(string generations) => Dev(Settings(generations));

    /// <summary>An environment by the name of dev.</summary>
    /// <param name="settings">Its settings.</param>
    internal static EnvironmentDefinition Dev(EnvironmentSettings settings) => new(Value.Parse<EnvironmentName>("dev"), settings);

    /// <summary>The generations of an environment's pool as text.</summary>
    /// <param name="environment">The environment.</param>
    internal static string Text(EnvironmentDefinition environment) => string.Join(", ", environment.Settings.Pools[General].Generations.Select(generation =>
        $"{generation.Stage.ToString().ToLowerInvariant()} {generation.Server.Release}{(generation.TestSize == 1 ? "" : $" x{generation.TestSize}")}"));

    /// <summary>The plan of an environment.</summary>
    /// <param name="generations">See <see cref="Pool"/>.</param>
    internal static Task<EnvironmentPlan> PlanAsync(string generations) => PlanRecorder.RecordAsync(Dev(generations));
}
