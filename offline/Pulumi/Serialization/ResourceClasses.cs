using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Finds the class that stands for a resource type, to turn a reference into an object.</summary>
internal static class ResourceClasses
{
    private static readonly Lazy<ILookup<string, (string? Version, Type Class)>> _classes = new(Discover);

    /// <summary>Looks a registered resource up as an object of its class.</summary>
    /// <param name="urn">The URN of the resource.</param>
    /// <param name="version">The version of its package; null or empty for any.</param>
    /// <returns>The object; null when no loaded class stands for the type.</returns>
    public static Resource? Construct(string urn, string? version)
    {
        var parts = urn.Split("::");
        if (Find(parts[2].Split('$')[^1], version) is not { } type)
            return null;

        var constructor = type.GetConstructors().Single(each => each.GetParameters().Length == 3);
        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke([parts[3], null, options]);
    }

    /// <summary>The newest class of at least the version, and of the same major version; a class without a version fits any.</summary>
    private static Type? Find(string token, string? version)
    {
        var wanted = PackageVersion.Parse(version);
        return _classes.Value[token]
            .Select(each => (each.Class, Version: string.IsNullOrEmpty(each.Version) ? wanted : PackageVersion.Parse(each.Version)))
            .Where(each => each.Version.CompareTo(wanted) >= 0 && (string.IsNullOrEmpty(version) || each.Version.Major == wanted.Major))
            .OrderByDescending(each => each.Version)
            .Select(each => each.Class)
            .FirstOrDefault();
    }

    private static ILookup<string, (string? Version, Type Class)> Discover()
        => LoadedAndReferenced()
            .Where(RefersToResources)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(Resource).IsAssignableFrom(type))
            .SelectMany(
                type => type.GetCustomAttributes<ResourceTypeAttribute>(),
                (type, marked) => (marked.Type, Class: (marked.Version, type)))
            .ToLookup(each => each.Type, each => each.Class);

    /// <summary>Assemblies are loaded when first used, so references are followed to those that were not.</summary>
    private static IEnumerable<Assembly> LoadedAndReferenced()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => MayReferToResources(assembly.GetName()));
        var waiting = new Queue<Assembly>(loaded);
        var seen = new HashSet<string>();
        while (waiting.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly.FullName!))
                continue;

            yield return assembly;
            foreach (var reference in assembly.GetReferencedAssemblies().Where(MayReferToResources))
                waiting.Enqueue(Assembly.Load(reference));
        }
    }

    private static bool RefersToResources(Assembly assembly)
        => !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(each => each.Name == typeof(Resource).Assembly.GetName().Name);

    private static bool MayReferToResources(AssemblyName name) => !name.FullName.StartsWith("System", StringComparison.Ordinal);
}
