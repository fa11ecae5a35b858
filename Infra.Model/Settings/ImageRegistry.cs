using Infra.Model.Settings.Services;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings;

/// <summary>Where images are.</summary>
public static class ImageRegistry
{
    /// <summary>The registry of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="region">The region.</param>
    /// <returns>For example <c>111111111111.dkr.ecr.eu-central-1.amazonaws.com</c>.</returns>
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html (at 8f2dbe9), read 2026-11-22
    public static string Of(AccountId account, AwsRegion region) => $"{account}.dkr.ecr.{region}.{region.DnsSuffix}";

    /// <summary>The environment that an image comes from, when it is another one.</summary>
    /// <param name="environment">The environment that runs it.</param>
    /// <param name="image">The image as the settings name it.</param>
    /// <returns>The origin, for an image that is written without a registry and is of no repository of the environment; otherwise <see langword="null"/>.</returns>
    internal static ImageOriginSettings? Origin(EnvironmentSettings environment, PinnedImage image) =>
        environment.Images?.From is { } from && !HasRegistry(image) && !ServiceReferences.IsOwn(environment, image) ? from : null;

    // As Docker tells a registry from a folder: by the dot of a host name, or the colon of a port.
    // https://github.com/distribution/reference/blob/0965666/normalize.go (splitDockerDomain; from general knowledge, unverified)
    private static bool HasRegistry(PinnedImage image) => image.Repository.Split('/')[0].AsSpan().ContainsAny('.', ':');
}
