using Infra.Model.Values.Aws;

namespace Infra.Model.Settings;

/// <summary>An image repository.</summary>
[Shorthand("name")]
public sealed record RepositorySettings
{
    /// <summary>The repository, without the environment's name, which AWS's name for it begins with.</summary>
    [Setting(SettingEffect.SameServers, "shop/api", "shop/web")]
    public required RepositoryName Name { get; init; }

    /// <summary>
    /// Whether the repository is to be removed: Pulumi then protects it no longer, so that a later change can remove the entry. ECR
    /// deletes no repository that holds images.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public bool Retiring { get; init; }
}
