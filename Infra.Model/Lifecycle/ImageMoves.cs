using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Lifecycle;

/// <summary>
/// Whether the images of versions stay where they come from: the registry is part of what a version is, so a change of it is another
/// version under the same entry, which would replace the pods without a test.
/// </summary>
internal static class ImageMoves
{
    /// <summary>Checks a change of settings.</summary>
    /// <param name="before">The settings that are deployed.</param>
    /// <param name="after">The settings that are to be deployed next.</param>
    /// <returns>A finding for each version that stays and would be another.</returns>
    internal static IEnumerable<Finding> Check(EnvironmentSettings before, EnvironmentSettings after) =>
        from service in after.AllServices()
        from old in before.AllServices()
        where (old.Namespace, old.Name) == (service.Namespace, service.Name)
        from step in VersionStep.Of(old.Settings, service.Settings)
        where step.Before is not null
        let image = step.After?.Run.Image
        where image is not null
        let places = (Before: Place(before, image), After: Place(after, image))
        where places.Before != places.After
        select new Finding(
            $"{service.Path}.versions[{step.Index}].run.image",
            $"\"{image}\" from {places.After} instead of {places.Before}, which would replace the pods of this version",
            $"undo that, and write the image with its registry in a new version: {places.After}/{image}");

    private static string Place(EnvironmentSettings environment, PinnedImage image) =>
        ServiceReferences.IsOwn(environment, image) ? "the environment's own repository"
        : ImageRegistry.Origin(environment, image)?.Place() ?? "where it says";
}
