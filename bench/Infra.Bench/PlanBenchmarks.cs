using BenchmarkDotNet.Attributes;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;

namespace Infra.Bench;

/// <summary>What a plan costs with the number of pools: one more pool should cost the same however many there are.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private EnvironmentDefinition? _environment;
    private EnvironmentPlan? _plan;

    /// <summary>The number of pools.</summary>
    [Params(3, 30, 300, 1000)]
    public int Pools { get; set; }

    /// <summary>Makes the settings, and a plan to write.</summary>
    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _environment = BenchSettings.WithPools(Pools);
        _plan = await PlanRecorder.RecordAsync(_environment);
    }

    /// <summary>Runs the program and records what it declares.</summary>
    /// <returns>The plan.</returns>
    [Benchmark]
    public Task<EnvironmentPlan> Record() => PlanRecorder.RecordAsync(_environment!);

    /// <summary>Writes a plan as JSON.</summary>
    /// <returns>The length of the document.</returns>
    [Benchmark]
    public long WriteJson()
    {
        using var stream = new MemoryStream();
        PlanJson.Write(_plan!, stream);

        return stream.Length;
    }
}
