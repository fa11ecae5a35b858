using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Fills the output properties of a new resource with outputs that wait for the registration.</summary>
internal static class ResourceOutputs
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Assigns every output property.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="replaceDeclared">
    /// Whether a component's own properties are assigned too; a component that declares its children sets them itself.
    /// </param>
    /// <returns>The answering sides by the provider's names.</returns>
    public static ImmutableDictionary<string, IOutputSource> Create(Resource resource, bool replaceDeclared)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputSource>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } output)
                continue;
            if (resource is ComponentResource && !replaceDeclared && property.DeclaringType != typeof(Resource))
                continue;

            sources.Add(output.Name ?? property.Name, Assign(resource, property, output));
        }

        return sources.ToImmutable();
    }

    private static IOutputSource Assign(Resource resource, PropertyInfo property, OutputAttribute output)
    {
        var type = property.PropertyType;
        var fullName = $"[Output] {resource.GetType().FullName}.{property.Name}";
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([output.Name!]);

        // The setter is private to the declaring class, so a derived class does not show it.
        var setter = property.DeclaringType!.GetProperty(property.Name, Declared)?.SetMethod
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");

        var valueType = type.GenericTypeArguments[0];
        TargetTypes.Check(fullName, valueType, []);
        var source = (IOutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(valueType), resource)!;
        setter.Invoke(resource, [source.GetType().GetProperty(nameof(OutputSource<int>.Output))!.GetValue(source)]);
        return source;
    }
}
