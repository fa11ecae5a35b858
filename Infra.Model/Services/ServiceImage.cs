using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Services;

/// <summary>Where the image of a version comes from.</summary>
internal static class ServiceImage
{
    /// <summary>An image with its registry.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="image">The image as the settings name it.</param>
    /// <returns>For a repository of the environment, the place in the account's own registry; otherwise the image as it is.</returns>
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html (at 8f2dbe9), read 2026-11-22
    internal static string Of(EnvironmentDefinition environment, PinnedImage image) => ServiceReferences.IsOwn(environment.Settings, image)
        ? $"{environment.Settings.Account}.dkr.ecr.{environment.Settings.Region}.{environment.Settings.Region.DnsSuffix}/{environment.Name}/{image}"
        : image.ToString();
}
