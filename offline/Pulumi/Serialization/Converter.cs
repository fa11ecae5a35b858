using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Turns what a provider answered into the types that output properties and results have.</summary>
/// <remarks>An answer of another shape is a warning, not an error: the output is then null or the default of its type.</remarks>
internal sealed class Converter
{
    private readonly Action<string> _warn;

    /// <summary>Creates a converter.</summary>
    /// <param name="warn">Takes a message for each part of an answer that has another shape than asked for.</param>
    public Converter(Action<string> warn) => _warn = warn;

    /// <summary>Reads a plain value as a type.</summary>
    /// <param name="context">Where the value is, for messages.</param>
    /// <param name="value">The plain value.</param>
    /// <param name="type">The type.</param>
    public OutputData<object?> Convert(string context, object? value, Type type)
    {
        TargetTypes.Check(context, type, []);
        var data = Deserializer.Deserialize(value);
        return OutputData.Known<object?>(null) with
        {
            Value = ConvertOrWarn(context, data.Value, type),
            IsKnown = data.IsKnown,
            IsSecret = data.IsSecret,
        };
    }

    /// <inheritdoc cref="Convert(string, object?, Type)"/>
    public OutputData<T> Convert<T>(string context, object? value)
    {
        var data = Convert(context, value, typeof(T));
        return data.WithValue(data.Value is null ? default! : (T)data.Value);
    }

    /// <summary>A value that must have a type already; an optional number or flag of another shape is 0 or false, not null.</summary>
    private static (object? Value, string? Error) Expect(string context, object value, Type type)
        => type.IsInstanceOfType(value) ? (value, null) : (DefaultOf(type), Mismatch(type.FullName!, value, context));

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static string Mismatch(string expected, object value, string context)
        => $"Expected {expected} but got {value.GetType().FullName} deserializing {context}";

    private object? ConvertOrWarn(string context, object? value, Type type)
    {
        var (result, error) = TryConvert(context, value, type);
        if (error is not null)
            _warn(error);
        return result;
    }

    private (object? Value, string? Error) TryConvert(string context, object? value, Type type)
    {
        var inner = Nullable.GetUnderlyingType(type);
        if (value is null)
            return (inner is null ? DefaultOf(type) : null, null);
        if (inner is not null)
            return TryConvert(context, value, inner);

        if (type == typeof(string) || type == typeof(bool) || type == typeof(double))
            return Expect(context, value, type);
        if (type == typeof(int))
            return value is double number ? (unchecked((int)number), null) : (null, Mismatch(typeof(double).FullName!, value, context));
        if (type == typeof(object))
            return (value, null);
        if (typeof(AssetOrArchive).IsAssignableFrom(type))
            return (type.IsInstanceOfType(value) ? value : Invalid(type), null);
        if (type == typeof(JsonElement))
            return WireJson.TryParse(context, value);
        if (typeof(Resource).IsAssignableFrom(type))
            return Expect(context, value, typeof(Resource));
        if (type.IsEnum)
            return TryConvertEnum(context, value, type);
        if (NamedValues.IsNamedValue(type))
            return NamedValues.Wrap(context, value, type);
        if (type.IsConstructedGenericType)
            return TryConvertGeneric(context, value, type);

        return type.IsInterface && type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } discriminator
            ? TryConvertCase(context, value, type, discriminator.PropertyName)
            : TryConvertOutputType(context, value, type);
    }

    private static AssetOrArchive Invalid(Type type) => type == typeof(Archive) ? new InvalidArchive() : new InvalidAsset();

    private (object? Value, string? Error) TryConvertEnum(string context, object value, Type type)
    {
        var (number, error) = TryConvert(context, value, type.GetEnumUnderlyingType());
        return error is null && number is not null ? (Enum.ToObject(type, number), null) : (null, error);
    }

    private (object? Value, string? Error) TryConvertGeneric(string context, object value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Union<,>))
            return TryConvertUnion(context, value, type);
        if (definition == typeof(ImmutableArray<>))
            return TryConvertArray(context, value, type.GenericTypeArguments[0]);
        if (definition == typeof(ImmutableDictionary<,>))
            return TryConvertDictionary(context, value, type);
        if (definition == typeof(Output<>))
            return TryConvertOutput(context, value, type.GenericTypeArguments[0]);
        throw new InvalidOperationException($"Unexpected generic target type {type.FullName} when deserializing {context}");
    }

    private (object? Value, string? Error) TryConvertUnion(string context, object value, Type union)
    {
        var types = union.GenericTypeArguments;
        var (first, firstError) = TryConvert($"{context}.AsT0", value, types[0]);
        if (firstError is null)
            return (union.GetMethod(nameof(Union<int, int>.FromT0))!.Invoke(null, [first]), null);

        var (second, secondError) = TryConvert($"{context}.AsT1", value, types[1]);
        return secondError is null
            ? (union.GetMethod(nameof(Union<int, int>.FromT1))!.Invoke(null, [second]), null)
            : (null, Mismatch($"{types[0].FullName} or {types[1].FullName}", value, context));
    }

    private (object? Value, string? Error) TryConvertArray(string context, object value, Type element)
        => value is ImmutableArray<object?> array
            ? (Collections.CreateArray(element, array.Select(each => ConvertOrWarn(context, each, element))), null)
            : (null, Mismatch(typeof(ImmutableArray<object>).FullName!, value, context));

    private (object? Value, string? Error) TryConvertDictionary(string context, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> map)
            return (null, Mismatch(typeof(ImmutableDictionary<string, object>).FullName!, value, context));

        var element = type.GenericTypeArguments[1];
        return (Collections.CreateMap(element, map.Select(each => (each.Key, ConvertOrWarn(context, each.Value, element)))), null);
    }

    private (object? Value, string? Error) TryConvertOutput(string context, object value, Type inner)
    {
        var (result, error) = TryConvert(context, value, inner);
        return error is null ? (Collections.CreateOutput(inner, result), null) : (result, error);
    }

    private (object? Value, string? Error) TryConvertCase(string context, object value, Type type, string discriminator)
    {
        if (value is not ImmutableDictionary<string, object?> map)
        {
            var expected = $"{typeof(ImmutableDictionary<string, object>).FullName} with discriminator property \"{discriminator}\"";
            return (null, Mismatch(expected, value, context));
        }

        var cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().ToArray();
        var tags = string.Join(", ", cases.Select(each => each.Tag).Order(StringComparer.Ordinal));
        var allowed = $"expected one of: {tags} deserializing {context}";
        if (map.GetValueOrDefault(discriminator) is not string tag)
            return (null, $"missing discriminator property \"{discriminator}\"; {allowed}");

        return cases.FirstOrDefault(each => each.Tag == tag) is { } match
            ? TryConvert(context, value, match.Type)
            : (null, $"unknown \"{discriminator}\" value \"{tag}\"; {allowed}");
    }

    private (object? Value, string? Error) TryConvertOutputType(string context, object value, Type type)
    {
        if (!OutputTypes.IsOutputType(type))
            return (null, $"Unexpected target type {type.FullName} when deserializing {context}");
        if (OutputTypes.ConstructorOf(type) is not { } constructor)
        {
            return (null,
                $"Expected target type {type.FullName} to have [OutputConstructorAttribute] constructor when deserializing {context}");
        }

        if (value is not ImmutableDictionary<string, object?> map)
            return (null, Mismatch(typeof(ImmutableDictionary<string, object>).FullName!, value, context));

        var arguments = constructor.GetParameters()
            .Select(each => ConvertOrWarn(
                $"{type.FullName}({each.Name})", map.GetValueOrDefault(OutputTypes.NameOf(each)), each.ParameterType))
            .ToArray();
        return (constructor.Invoke(arguments), null);
    }
}
