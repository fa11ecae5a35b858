namespace Infra.Model.Settings;

/// <summary>
/// What must have been tested before it is enabled, with a record of the test: a file that <c>./infractl prove</c> writes under
/// <c>evidence/</c>. <c>rollout</c> and <c>diff</c> refuse to enable without it.
/// </summary>
public sealed record EvidenceSettings
{
    /// <summary>Whether a version of a service needs evidence to go from test to enabled; without it, none does.</summary>
    [Setting(SettingEffect.SameServers)]
    public bool Services { get; init; }

    /// <summary>Whether a generation of servers needs evidence to go from test to enabled; without it, none does.</summary>
    [Setting(SettingEffect.SameServers)]
    public bool Servers { get; init; }

    /// <summary>How many days old the evidence may be, 1 to 365; without it, any number.</summary>
    [Setting(SettingEffect.SameServers, 30, 1, 365)]
    public int? MaxAgeDays { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.That(Services || Servers, path, "neither services nor servers that need evidence", "write services: true, servers: true or both, or remove the key"),
        .. Require.Within(MaxAgeDays ?? 1, 1, 365, $"{path}.maxAgeDays", "days"),
    ];
}
