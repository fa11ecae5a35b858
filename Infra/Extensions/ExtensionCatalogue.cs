using System.Collections.Immutable;
using System.Reflection;
using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Extensions;

/// <summary>The extensions that there are: classes of this program, and of tests that are built on it.</summary>
internal static class ExtensionCatalogue
{
    private static readonly Assembly Program = typeof(IEnvironmentExtension).Assembly;

    /// <summary>The extensions that an environment has.</summary>
    /// <returns>The extensions in the order of their names, each with its settings.</returns>
    /// <exception cref="UserException">The settings name one that is not there, or a class is not as it has to be; all of it is reported.</exception>
    internal static ImmutableArray<(IEnvironmentExtension Extension, FreeMap Settings)> Of(EnvironmentSettings settings)
    {
        // Nobody waits for reflection who has no extension.
        if (settings.Extensions.Count == 0) return [];

        var found = All().ToLookup(extension => extension.Name, StringComparer.Ordinal);
        List<Finding> findings =
        [
            .. found.Where(same => same.Count() > 1 && settings.Extensions.Keys.Any(name => $"{name}" == same.Key)).Select(same => new Finding(
                "extensions", $"two classes with the name \"{same.Key}\", {string.Join(" and ", same.Select(extension => extension.GetType().FullName))}", "give one of them another name")),
            .. settings.Extensions.Keys.Where(name => !found.Contains($"{name}")).Select(name => new Finding(
                $"extensions.{name}",
                $"the extension \"{name}\", which no class under extensions/ has as its name",
                found.Count == 0 ? "add the class, or remove the entry" : $"add the class, or write one of {string.Join(", ", found.Select(same => same.Key).Order(StringComparer.Ordinal))}")),
        ];
        if (findings.Count > 0) throw new UserException(findings);

        return
        [
            .. settings.Extensions.OrderBy(entry => $"{entry.Key}", StringComparer.Ordinal).Select(entry => (found[$"{entry.Key}"].Single(), entry.Value)),
        ];
    }

    private static IEnumerable<IEnvironmentExtension> All() =>
        from assembly in AppDomain.CurrentDomain.GetAssemblies()
        where assembly == Program || (!assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(name => name.Name == Program.GetName().Name))
        from type in assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IEnvironmentExtension)) && type.GetConstructor(Type.EmptyTypes) is not null
        select (IEnvironmentExtension)Activator.CreateInstance(type)!;
}
