using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The base of all arguments classes: their members marked with <see cref="InputAttribute"/> are the inputs.</summary>
public abstract class InputArgs
{
    private const BindingFlags Members = BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance;

    private protected InputArgs()
    {
    }

    /// <summary>The inputs by the provider's names.</summary>
    /// <exception cref="ArgumentNullException">A required input is null.</exception>
    internal virtual Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in GetType().GetFields(Members))
            AddIfInput(inputs, member, member.GetValue);
        foreach (var member in GetType().GetProperties(Members))
            AddIfInput(inputs, member, member.GetValue);
        return Task.FromResult(inputs.ToImmutable());
    }

    private void AddIfInput(
        ImmutableDictionary<string, object?>.Builder inputs, MemberInfo member, Func<object, object?> getValue)
    {
        if (member.GetCustomAttribute<InputAttribute>() is not { } input)
            return;

        var fullName = $"[Input] {GetType().FullName}.{member.Name}";
        var value = getValue(this);
        if (value is null && input.IsRequired)
            throw new ArgumentNullException(member.Name, $"{fullName} is required but was not given a value");

        inputs.Add(input.Name, value is not null && input.Json ? ToJson(fullName, value) : value);
    }

    private static Output<string> ToJson(string context, object value)
        => value is IInput input
            ? input.ToOutput().UntypedApply(inner => Output.Create(RenderAsync(context, inner)))
            : Output.Create(RenderAsync(context, value));

    private static async Task<string> RenderAsync(string context, object? value)
        => WireJson.Render(await new Serializer(keepResources: false).SerializeAsync(context, value).ConfigureAwait(false));
}
