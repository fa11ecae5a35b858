using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Services;

/// <summary>One version of a service.</summary>
public sealed record VersionSettings
{
    /// <summary>How far the version has come.</summary>
    [Setting(SettingEffect.SameServers, "enabled")]
    public required Stage Stage { get; init; }

    /// <summary>
    /// The percent of the traffic that the version gets, 0 to 100; without it, 0. The shares of the enabled versions sum to 100. Within
    /// the cluster all callers reach the enabled version with the greatest share, of equal ones the older.
    /// </summary>
    [Setting(SettingEffect.SameServers, 100)]
    public int Share { get; init; }

    /// <summary>
    /// The percent of all traffic that the version has pods for while others run beside it, 1 to 100: at least so many percent of the
    /// service's most pods run. For an enabled version it is required, and a draining one keeps it, so that it can take over again. A version
    /// without a port has neither share nor floor: enabled, it has the pods of <c>capacity</c>, and draining, none.
    /// </summary>
    [Setting(SettingEffect.SameServers, 100)]
    public int ReadyFor { get; init; }

    /// <summary>What runs: everything that makes the version's pods what they are.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="admission">What pods may be.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, AdmissionSettings admission) =>
    [
        .. Run.Port is null ? OfWorker(path) : OfServer(path),
        .. Run.Validate($"{path}.run", admission),
    ];

    private IEnumerable<Finding> OfWorker(string path) => Require.That(
        Share == 0 && ReadyFor == 0,
        $"{path}.run.port",
        "no port for a version with share or readyFor",
        "write the port, or remove them: a version without a port has the pods of capacity, and no traffic");

    private IEnumerable<Finding> OfServer(string path) =>
    [
        .. Require.Within(Share, 0, 100, $"{path}.share", "percent of the traffic"),
        .. Require.Within(ReadyFor, 0, 100, $"{path}.readyFor", "percent of all traffic"),
        .. Require.That(
            Share == 0 || Stage == Stage.Enabled,
            $"{path}.share",
            $"{Share} percent for a version that is not enabled", "remove it, or enable the version"),
        .. Require.That(
            ReadyFor == 0 || Stage != Stage.Test,
            $"{path}.readyFor",
            $"{ReadyFor} percent for a version in test, of which one pod runs", "remove it, or enable the version"),
        .. Require.That(
            ReadyFor > 0 || Stage == Stage.Test,
            $"{path}.readyFor",
            "no readyFor for a version that has left test",
            "write the percent of all traffic that it is to have pods for, such as 100"),
        .. Require.That(
            Stage != Stage.Enabled || Share <= ReadyFor,
            $"{path}.share",
            $"{Share} percent for a version that has pods for {ReadyFor}", "write at most that, or raise readyFor and deploy it first"),
    ];
}
