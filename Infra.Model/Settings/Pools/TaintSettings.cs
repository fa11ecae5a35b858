using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Pools;

/// <summary>A taint of servers.</summary>
public sealed record TaintSettings
{
    /// <summary>The key.</summary>
    [Setting(SettingEffect.OtherServers, "example.com/purpose", "example.com/other", "purpose")]
    public required LabelKey Key { get; init; }

    /// <summary>The value; without it, a toleration of the key alone fits.</summary>
    [Setting(SettingEffect.OtherServers, "general", "special")]
    public LabelValue? Value { get; init; }

    /// <summary>What happens to pods that do not tolerate it.</summary>
    [Setting(SettingEffect.OtherServers)]
    public required TaintEffect Effect { get; init; }
}
