using System.Collections.Concurrent;
using System.Reflection;
using Pulumi;

namespace Infra.Cli.Plan;

/// <summary>The output properties of a type of resource, or of a type of nested value, by their names on the wire.</summary>
internal static class OutputShape
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(string Name, Type Type)>> Shapes = new();

    /// <summary>The properties of a type.</summary>
    /// <param name="type">A resource class, or a class marked as an output type.</param>
    /// <returns>Name and type of each, without the id and the URN, which every resource has; nothing for any other type.</returns>
    internal static ImmutableArray<(string Name, Type Type)> Of(Type type) => Shapes.GetOrAdd(type, static type =>
        typeof(Resource).IsAssignableFrom(type) ? [.. OfResource(type)] : [.. OfOutputType(type)]);

    private static IEnumerable<(string Name, Type Type)> OfResource(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let output = property.GetCustomAttribute<OutputAttribute>()
        where output is not null && property.PropertyType.IsGenericType
        let name = output.Name ?? property.Name
        where name is not ("id" or "urn")
        select (name, property.PropertyType.GenericTypeArguments[0]);

    private static IEnumerable<(string Name, Type Type)> OfOutputType(Type type) =>
        from constructor in type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
        where constructor.GetCustomAttribute<OutputConstructorAttribute>() is not null
        from parameter in constructor.GetParameters()
        select (parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!, parameter.ParameterType);
}
