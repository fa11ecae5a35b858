using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structures marked with <see cref="EnumTypeAttribute"/>: named strings or numbers.</summary>
internal static class NamedValues
{
    private const BindingFlags Constructors = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static bool IsNamedValue(Type type) => type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute));

    /// <summary>The string or number a named value stands for.</summary>
    public static object? Unwrap(string context, object value)
    {
        var type = value.GetType();
        var conversion = Conversion(type);
        if (conversion?.ReturnType != typeof(string) && conversion?.ReturnType != typeof(double))
        {
            throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{context}");
        }

        return conversion.Invoke(null, [value]);
    }

    /// <summary>The named value of a string or number.</summary>
    public static (object? Value, string? Error) Wrap(string context, object value, Type type)
    {
        var inner = value.GetType();
        if (inner != typeof(string) && inner != typeof(double))
        {
            return (null,
                $"Expected {typeof(string).FullName} or {typeof(double).FullName} but got {inner.FullName} deserializing {context}");
        }

        return ConstructorFor(type, inner) is { } constructor
            ? (constructor.Invoke([value]), null)
            : (null, $"Expected target type {type.FullName} to have a constructor with a single {inner.FullName} parameter.");
    }

    /// <exception cref="InvalidOperationException">The structure cannot be converted from and to a string or number.</exception>
    public static void Check(Type type)
    {
        var inner = new[] { typeof(string), typeof(double) }.FirstOrDefault(each => ConstructorFor(type, each) is not null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain constructor with a single String or Double parameter.");
        if (Conversion(type)?.ReturnType != inner)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain an explicit conversion operator to {inner.FullName}.");
        }
    }

    private static ConstructorInfo? ConstructorFor(Type type, Type inner) => type.GetConstructor(Constructors, [inner]);

    private static MethodInfo? Conversion(Type type) => type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
}
