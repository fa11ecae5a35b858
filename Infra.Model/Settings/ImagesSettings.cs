using Infra.Model.Values.Aws;

namespace Infra.Model.Settings;

/// <summary>Images that are built once and run in several environments: who pulls from whose repositories.</summary>
public sealed record ImagesSettings
{
    /// <summary>
    /// The environment whose repositories pods may pull from, beside those of this one. An image that is written without a registry is
    /// of this environment's repository where there is one of its name, otherwise of that one's. Without it, there is none.
    /// </summary>
    public ImageOriginSettings? From { get; init; }

    /// <summary>The other accounts that may pull from the repositories of this environment; without them, none.</summary>
    [Setting(SettingEffect.SameServers, "333333333333", "444444444444")]
    public IReadOnlyList<AccountId> To { get; init; } = [];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.That(From is not null || To.Count > 0, path, "neither from nor to", "write one of them, or remove the key"),
        .. From?.Validate($"{path}.from", environment) ?? [],
        .. Require.That(To.Count == 0 || environment.Repositories.Count > 0, $"{path}.to", "accounts that may pull, but no repository", "add repositories, or remove the key"),
        .. Require.Distinct($"{path}.to", To, "account"),
        .. To.Index().SelectMany(item => Require.FilledIn($"{path}.to[{item.Index}]", item.Item, item.Item)),
        .. To.Index().SelectMany(item => Require.That(
            item.Item != environment.Account,
            $"{path}.to[{item.Index}]",
            $"\"{item.Item}\", the environment's own account, which pulls already", "remove it")),
    ];
}
