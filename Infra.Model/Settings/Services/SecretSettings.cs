using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Services;

/// <summary>
/// A value of a Secret of the service's namespace, which something else makes. A Secret that is named after its content, and immutable, is
/// never changed under the pods that run: another value is another name, and so another version.
/// </summary>
public sealed record SecretSettings
{
    /// <summary>The name of the Secret.</summary>
    [Setting(SettingEffect.OtherVersion, "db-2026-11", "db-2026-12")]
    public required SecretName Name { get; init; }

    /// <summary>The key in the Secret.</summary>
    [Setting(SettingEffect.OtherVersion, "password", "user")]
    public required ConfigFileName Key { get; init; }
}
