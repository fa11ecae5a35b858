using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Classes marked with <see cref="OutputTypeAttribute"/>: the shapes of nested outputs.</summary>
internal static class OutputTypes
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static bool IsOutputType(Type type) => type.IsDefined(typeof(OutputTypeAttribute));

    /// <summary>The values of the read-only fields, by their names with a small first letter.</summary>
    public static IEnumerable<(string Name, object? Value)> MembersOf(object value)
        => value.GetType().GetFields(Members)
            .Where(field => field.IsInitOnly)
            .Select(field => (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value)));

    /// <summary>The marked constructor, or the only public one; null when there is neither.</summary>
    public static ConstructorInfo? ConstructorOf(Type type)
    {
        var constructors = type.GetConstructors(Members);
        return constructors.FirstOrDefault(each => each.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (constructors.Where(each => each.IsPublic).ToArray() is [var only] ? only : null);
    }

    /// <summary>The provider's name of the member a constructor parameter takes.</summary>
    public static string NameOf(ParameterInfo parameter)
        => parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
}
