using Infra.Model.Findings;
using Infra.Model.Values;

namespace Infra.Model.Settings.Services;

/// <summary>How a version tells that it can serve.</summary>
public sealed record HealthSettings
{
    /// <summary>Answers with 200 while the pod can serve requests. Kubernetes and the load balancer ask for it.</summary>
    [Setting(SettingEffect.OtherVersion, "/readyz", "/ready")]
    public required HttpPath Ready { get; init; }

    /// <summary>
    /// Answers with 200 unless only a restart helps. It must not ask for a database or another service, or their failure restarts
    /// every pod.
    /// </summary>
    [Setting(SettingEffect.OtherVersion, "/livez", "/live")]
    public required HttpPath Live { get; init; }

    /// <summary>The longest time that a pod takes to start, in seconds, 5 to 600; without it, 60.</summary>
    [Setting(SettingEffect.OtherVersion, 60, 5, 600)]
    public int StartSeconds { get; init; } = 60;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) => Require.Within(StartSeconds, 5, 600, $"{path}.startSeconds", "seconds to start");
}
