using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Tells which types an output may have, so that a mistake in a class shows before anything is registered.</summary>
internal static class TargetTypes
{
    private static readonly HashSet<Type> _plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(JsonElement),
    ];

    private static readonly HashSet<Type> _wrappers = [typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(Output<>)];

    /// <summary>Refuses a type that no answer can be turned into.</summary>
    /// <param name="context">Where the type is used, for messages.</param>
    /// <param name="type">The type.</param>
    /// <param name="seen">The types looked at already: types may be recursive.</param>
    /// <exception cref="InvalidOperationException">The type, or one inside it, is not allowed.</exception>
    public static void Check(string context, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || _plain.Contains(type) || typeof(Resource).IsAssignableFrom(type))
            return;
        if (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int))
            return;

        if (NamedValues.IsNamedValue(type))
            NamedValues.Check(type);
        else if (type.IsConstructedGenericType)
            CheckGeneric(context, type, seen);
        else if (type.IsInterface && type.IsDefined(typeof(DiscriminatedUnionDiscriminatorAttribute)))
            CheckCases(type, seen);
        else
            CheckOutputType(context, type, seen);
    }

    /// <summary>The type inside one of the given wrappers, or the type itself.</summary>
    public static Type Inside(Type type, params Type[] wrappers)
        => type.IsGenericType && wrappers.Contains(type.GetGenericTypeDefinition()) ? type.GenericTypeArguments[0] : type;

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableDictionary<,>))
        {
            if (type.GenericTypeArguments[0] != typeof(string))
            {
                throw new InvalidOperationException(
                    $"{context} contains invalid type {type.FullName}:\n    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
            }
        }
        else if (!_wrappers.Contains(definition))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in type.GenericTypeArguments)
            Check(context, argument, seen);
    }

    private static void CheckCases(Type type, HashSet<Type> seen)
    {
        foreach (var each in type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>())
        {
            if (!type.IsAssignableFrom(each.Type))
            {
                throw new InvalidOperationException(
                    $"{type.FullName} had [DiscriminatedUnionCaseAttribute(\"{each.Tag}\")] with type {each.Type.FullName} "
                    + $"that is not assignable to {type.FullName}.");
            }

            Check($"{type.FullName}(\"{each.Tag}\")", each.Type, seen);
        }
    }

    private static void CheckOutputType(string context, Type type, HashSet<Type> seen)
    {
        if (!OutputTypes.IsOutputType(type))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}. Allowed types are:\n"
                + "    String, Boolean, Int32, Double,\n"
                + "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n"
                + "    a class explicitly marked with the [OutputTypeAttribute].");
        }

        var constructor = OutputTypes.ConstructorOf(type) ?? throw new InvalidOperationException(
            $"{type.FullName} had [OutputTypeAttribute], but did not contain constructor marked with [OutputConstructorAttribute].");
        foreach (var parameter in constructor.GetParameters())
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
    }
}
