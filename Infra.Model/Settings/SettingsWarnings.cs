using Infra.Model.Settings.Network;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings;

/// <summary>
/// What AWS accepts, or may accept, and what surprises all the same: reported, but no reason to refuse settings that may be deployed.
/// A new rule that old files break begins here.
/// </summary>
public static partial class SettingsWarnings
{
    /// <summary>The warnings for settings.</summary>
    /// <param name="settings">Good settings.</param>
    /// <returns>The findings.</returns>
    public static IEnumerable<Finding> Of(EnvironmentSettings settings) =>
    [
        .. Region($"{settings.Region}"),
        .. Require.That(
            settings.Region.IsSupported,
            "region",
            $"\"{settings.Region}\" of the partition aws-cn, where this program was never tried and some service principals have other names",
            "use a region of the partition aws or aws-us-gov"),
        .. settings.Network.Zones.Keys.SelectMany(zone => Zone($"network.zones.{zone}", $"{zone}")),
        .. NetworkRange.Warnings("network.cidr", settings.Network.Cidr),
        .. (settings.Network.Pods?.Cidrs ?? []).Index().SelectMany(block => NetworkRange.Warnings($"network.pods.cidrs[{block.Index}]", block.Item)),
        .. settings.Access.SelectMany(access => Access($"access.{access.Key}", access.Key, access.Value.Role, settings)),
        // An error in the next release: stack files of today must still deploy.
        .. Require.That(
            settings.ControlPlane.PublicAccess.Count + settings.ControlPlane.PrivateAccess.Count > 0,
            "controlPlane.privateAccess",
            "no network, and none under publicAccess: only the servers reach the Kubernetes API",
            $"write the networks that people and pipelines deploy from, such as {settings.Network.Cidr} for hosts in the network"),
        .. Require.That(!settings.Teardown, "teardown", "true, with which nothing is protected from deletion", "destroy the environment, or take the line away: docs/runbooks/destroy.md"),
        .. EnvironmentSize.Of(settings).Warnings(),
        .. ServiceRoom.Warnings(settings),
        .. settings.Tags.Keys.SelectMany(key => TagRules.Warnings($"tags.{key}", key)),
    ];

    private static IEnumerable<Finding> Region(string region) => Require.That(
        AwsRegions.Known.Contains(region),
        "region",
        $"\"{region}\", which is not among the regions of EKS as of {AwsRegions.AsOf}",
        (Spelling.Nearest(region, AwsRegions.Known) is { } nearest ? $"write \"{nearest}\" if that is meant, or " : "")
        + "add it to Infra.Model/Values/Aws/AwsRegions.cs if AWS has opened it since");

    private static IEnumerable<Finding> Zone(string path, string zone) => AwsRegions.WithoutControlPlanes.TryGetValue(zone, out var id)
        ? [new Finding(path, $"the zone \"{zone}\", which in most accounts is {id}, where EKS accepts no control plane subnets", "write another zone unless aws ec2 describe-availability-zones tells another id")]
        : [];

    private static IEnumerable<Finding> Access(string path, string name, RoleArn role, EnvironmentSettings settings) =>
    [
        .. Require.That(
            Name().IsMatch(name),
            path,
            $"the name \"{name}\", which ./infractl export refuses or cannot tell from others",
            "write 1 to 63 letters, digits, hyphens and underscores: under another name the role loses its access for a moment"),
        .. Require.That(
            role.Account == settings.Account,
            $"{path}.role",
            $"\"{role}\" of the account {role.Account}, where the environment's is {settings.Account}",
            $"write {settings.Account} there, unless it is meant that the other account gets access"),
    ];

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
