using System.Reflection;
using System.Reflection.Emit;

namespace Infra.Tests.Conventions;

/// <summary>The types that code mentions: in declarations, and in the instructions of method bodies.</summary>
internal static class MemberReferences
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types that a type mentions, itself included.</summary>
    /// <param name="type">The type. What the compiler makes of its lambdas and iterators are types of their own.</param>
    internal static IReadOnlySet<Type> Of(Type type)
    {
        var mentioned = new HashSet<Type>();
        foreach (var named in Declarations(type).Concat(type.GetMembers(Declared).OfType<MethodBase>().SelectMany(InBody))) Add(mentioned, named);

        return mentioned;
    }

    private static IEnumerable<Type?> Declarations(Type type) =>
    [
        type,
        type.BaseType,
        .. type.GetInterfaces(),
        .. type.GetFields(Declared).Select(field => field.FieldType),
        .. type.GetProperties(Declared).Select(property => property.PropertyType),
        .. type.GetMembers(Declared).OfType<MethodBase>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
        .. type.GetMethods(Declared).Select(method => method.ReturnType),
        .. type.GetMembers(Declared).Append(type).SelectMany(member => member.GetCustomAttributesData()).Select(attribute => attribute.AttributeType),
    ];

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;

        foreach (var local in body.LocalVariables) yield return local.LocalType;

        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = method.Module.ResolveMember(
                token,
                method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            foreach (var type in TypesOf(member)) yield return type;
        }
    }

    private static IEnumerable<Type?> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType), .. method.GetGenericArguments()],
        MethodBase constructor => [constructor.DeclaringType, .. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
        _ => [member.DeclaringType],
    };

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xfe ? unchecked((short)(0xfe00 | code[at + 1])) : code[at];
            var opCode = OpCodesByValue[value];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);

            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static void Add(HashSet<Type> mentioned, Type? type)
    {
        while (type is { HasElementType: true }) type = type.GetElementType();
        if (type is null || type.IsGenericParameter || !mentioned.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type)) return;

        foreach (var argument in type.GetGenericArguments()) Add(mentioned, argument);
    }
}
