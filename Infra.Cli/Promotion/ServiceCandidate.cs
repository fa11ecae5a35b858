using Infra.Model.Services;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Cli.Promotion;

/// <summary>What of a service can go from one environment to another.</summary>
/// <param name="Run">What the version runs that goes; <see langword="null"/> if none does.</param>
/// <param name="Image">The image as the other environment writes it; empty if none goes.</param>
/// <param name="What">What happens, in words.</param>
/// <param name="Problem">Why no version goes although somebody asked for it; <see langword="null"/> if one does, or is there already.</param>
internal sealed record ServiceCandidate(RunSettings? Run, string Image, string What, Finding? Problem)
{
    private const int All = 100;

    /// <summary>Looks at a service.</summary>
    /// <param name="from">The environment whose version is taken.</param>
    /// <param name="to">The environment that is to have it.</param>
    /// <param name="service">The service in the first.</param>
    /// <returns>What can go.</returns>
    internal static ServiceCandidate Of(EnvironmentDefinition from, EnvironmentDefinition to, DeclaredService service)
    {
        if (service.Settings.Versions.FirstOrDefault(version => version is { Stage: Stage.Enabled, Share: All }) is not { } version)
            return None(from, service, $"no version with all traffic in {from.Name}", $"finish the rollout; ./infractl rollout {from.Name} {service} shows the next step");

        if (to.Settings.AllServices().FirstOrDefault(other => other.Path == service.Path) is not { } there)
            return None(to, service, $"no such service in {to.Name}", "declare it there with its own capacity, and one version in test");

        var image = ImageIn(from, to, version.Run);
        return there.Settings.Versions.LastOrDefault(other => other.Run.Image.Digest == version.Run.Image.Digest) is { } known
            ? new ServiceCandidate(null, "", $"{to.Name} has {known.Run.Image} already, {known.Stage.Word()}", null)
            : new ServiceCandidate(version.Run, image, $"{image}, which has all traffic in {from.Name}, goes to {to.Name} in test", null);
    }

    private static ServiceCandidate None(EnvironmentDefinition where, DeclaredService service, string found, string remedy) =>
        new(null, "", $"stays; {found}", new Finding(service.Path, found, remedy) { File = where.Name.StackFile });

    // The short name where it means the same image, or a repository of its own; the whole name where that is admitted.
    private static string ImageIn(EnvironmentDefinition from, EnvironmentDefinition to, RunSettings run)
    {
        var place = ServiceImage.Of(from, run.Image);
        var isPulledThere = to.Settings.Images?.From is { } origin && place.StartsWith($"{origin.Place()}/", StringComparison.Ordinal);
        return ServiceImage.Of(to, run.Image) == place || (!isPulledThere && to.Settings.Repositories.Any(repository => repository.Name.ToString() == run.Image.Repository))
            ? run.Image.ToString()
            : place;
    }
}
