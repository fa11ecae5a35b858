namespace Infra.Settings;

/// <summary>One generation of a pool's servers.</summary>
public sealed record GenerationSettings
{
    /// <summary>How far the generation has come.</summary>
    public required Stage Stage { get; init; }

    /// <summary>How many servers run while the generation is in test, 1 to 10; without it, one.</summary>
    public int TestSize { get; init; } = 1;

    /// <summary>The servers: everything that makes them what they are.</summary>
    public required ServerSettings Server { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the generation belongs to.</param>
    /// <returns>The findings.</returns>
    internal IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Check.Within(TestSize, 1, 10, $"{path}.testSize", "servers"),
        .. Server.Validate($"{path}.server", environment),
    ];
}
