using Infra.Model.Rules;
using Infra.Model.Settings;

namespace Infra.Model.Environments;

/// <summary>An environment that takes images from another is let in by it, and finds there what it names.</summary>
public static class ImagesMeet
{
    private const string From = "images.from";

    /// <summary>Everything that does not fit.</summary>
    /// <param name="environments">The environments; an origin that is not among them is not looked at.</param>
    /// <returns>The findings.</returns>
    public static IEnumerable<Finding> Check(IReadOnlyList<EnvironmentDefinition> environments) =>
        environments.SelectMany(environment => environment.Settings.Images?.From is { } from
            ? Check(environment, from, environments.FirstOrDefault(other => other.Name == from.Environment))
            : []);

    private static IEnumerable<Finding> Check(EnvironmentDefinition environment, ImageOriginSettings from, EnvironmentDefinition? origin)
    {
        if (origin is null) return [];

        Finding Report(string path, string found, string remedy) => CheckKind.ImagesMeet.Report(environment.Name, path, found, remedy);
        if (origin.Name == environment.Name) return [Report($"{From}.environment", $"\"{origin.Name}\", which is this environment", "remove images.from")];

        var (own, there) = (environment.Settings, origin.Settings);
        return
        [
            .. from.Account == there.Account ? [] : (Finding[])[Report($"{From}.account", $"\"{from.Account}\", where {origin.Name} has \"{there.Account}\"", "write that")],
            .. from.Region == there.Region ? [] : (Finding[])[Report($"{From}.region", $"\"{from.Region}\", where {origin.Name} has \"{there.Region}\"", "write that")],
            .. own.Account == there.Account || there.Images?.To.Contains(own.Account) == true
                ? []
                : (Finding[])[Report(From, $"images of {origin.Name}, whose images.to lacks the account {own.Account}", $"add it in {origin.Name.StackFile}, and deploy that first")],
            .. from service in own.AllServices()
               from item in service.Settings.Versions.Index()
               let image = item.Item.Run.Image
               where ImageRegistry.Origin(own, image) is not null && there.Repositories.All(repository => repository.Name.ToString() != image.Repository)
               select Report($"{service.Path}.versions[{item.Index}].run.image", $"\"{image.Repository}\", for which {origin.Name} has no repository", $"add it under repositories in {origin.Name.StackFile}"),
        ];
    }
}
