using Infra.Model.Values.Aws;

namespace Infra.Model.Settings;

/// <summary>The environment that images come from, and where its registry is.</summary>
public sealed record ImageOriginSettings
{
    /// <summary>The environment, which is the folder of its repositories. Its own <c>images.to</c> has to name this one's account.</summary>
    [Setting(SettingEffect.SameServers, "build", "dev")]
    public required EnvironmentName Environment { get; init; }

    /// <summary>The account of its registry.</summary>
    [Setting(SettingEffect.SameServers, "222222222222", "444444444444")]
    public required AccountId Account { get; init; }

    /// <summary>The region of its registry.</summary>
    [Setting(SettingEffect.SameServers, "eu-central-1", "eu-west-1")]
    public required AwsRegion Region { get; init; }

    /// <summary>Where its repositories are: <c>222222222222.dkr.ecr.eu-central-1.amazonaws.com/dev</c>.</summary>
    /// <returns>The registry and the folder, without a slash at the end.</returns>
    public string Place() => $"{ImageRegistry.Of(Account, Region)}/{Environment}";

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment that pulls.</param>
    /// <returns>The findings.</returns>
    // An image is pulled with the credentials of the partition.
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html (from general knowledge, unverified)
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.FilledIn($"{path}.account", Account, Account),
        .. Require.That(
            Region.Partition == environment.Region.Partition,
            $"{path}.region",
            $"\"{Region}\" of the partition {Region.Partition}, where this environment is in {environment.Region.Partition}",
            "copy the images into repositories of this environment instead"),
    ];
}
