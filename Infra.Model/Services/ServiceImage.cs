using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Services;

/// <summary>Where the image of a version comes from.</summary>
public static class ServiceImage
{
    /// <summary>An image with its registry.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="image">The image as the settings name it.</param>
    /// <returns>For a repository of the environment, the place in the account's own registry; for one of the environment that images come from, the place there; otherwise the image as it is.</returns>
    public static string Of(EnvironmentDefinition environment, PinnedImage image) => ServiceReferences.IsOwn(environment.Settings, image)
        ? $"{ImageRegistry.Of(environment.Settings.Account, environment.Settings.Region)}/{environment.Name}/{image}"
        : ImageRegistry.Origin(environment.Settings, image) is { } origin ? $"{origin.Place()}/{image}"
        : image.ToString();
}
