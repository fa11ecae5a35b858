namespace Infra.Model.Settings.Cluster;

/// <summary>The bounds of a number of pods.</summary>
public sealed record ReplicaSettings
{
    /// <summary>The fewest pods, 2 to <see cref="Max"/>: with one, a drained server takes the service with it.</summary>
    [Setting(SettingEffect.SameServers, 2, 3, 4)]
    public required int Min { get; init; }

    /// <summary>The most pods, up to 1,000.</summary>
    [Setting(SettingEffect.SameServers, 4, 7, 10)]
    public required int Max { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.Within(Min, 2, 1_000, $"{path}.min", "pods"),
        .. Require.Within(Max, 2, 1_000, $"{path}.max", "pods"),
        .. Require.That(Min <= Max, $"{path}.min", $"{Min}, above max {Max}", $"write at most {Max}, or raise max"),
    ];
}
