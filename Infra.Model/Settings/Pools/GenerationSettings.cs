namespace Infra.Model.Settings.Pools;

/// <summary>One generation of a pool's servers.</summary>
public sealed record GenerationSettings
{
    // Our own choice: a test is small.
    private const int MostInTest = 10;

    /// <summary>How far the generation has come.</summary>
    [Setting(SettingEffect.SameServers)]
    public required Stage Stage { get; init; }

    /// <summary>
    /// How many servers run while the generation is in test, 1 to 10, or to the pool's fewest where those are more, as so many have
    /// to run before it can be enabled; without it, one.
    /// </summary>
    [Setting(SettingEffect.SameServers, 1, 2, 10)]
    public int TestSize { get; init; } = 1;

    /// <summary>The servers: everything that makes them what they are.</summary>
    public required ServerSettings Server { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the generation belongs to.</param>
    /// <param name="pool">The pool the generation belongs to.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment, PoolSettings pool) =>
    [
        .. Require.Within(TestSize, 1, Math.Max(MostInTest, pool.Capacity.Min), $"{path}.testSize", "servers"),
        .. Server.Validate($"{path}.server", environment),
    ];
}
