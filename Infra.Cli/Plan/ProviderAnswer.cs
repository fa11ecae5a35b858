namespace Infra.Cli.Plan;

/// <summary>
/// What the provider would answer when a resource is created: what was asked for, and a token for everything it computes. Text is
/// a token even where it was asked for, because a program that uses another resource's property refers to that resource.
/// </summary>
internal sealed class ProviderAnswer(PlanTokens tokens, ResourceAddress resource)
{
    /// <summary>The state of a resource.</summary>
    /// <param name="type">The resource's class.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <returns>Its outputs by name.</returns>
    internal ImmutableDictionary<string, object> State(Type type, ImmutableDictionary<string, object> inputs) => Members(type, inputs, path: "");

    private ImmutableDictionary<string, object> Members(Type type, ImmutableDictionary<string, object> given, string path)
    {
        // What is given and has no output property, such as a write-only input, stays out.
        var members = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (name, memberType) in OutputShape.Of(type))
        {
            if (Member(memberType, given.GetValueOrDefault(name), NodePath.Plain(path, name)) is { } value)
                members[name] = value;
        }

        return members.ToImmutable();
    }

    private object? Member(Type type, object? given, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        if (type == typeof(string) || (type == typeof(object) && given is null or string))
            return tokens.Text(new ReferenceNode(resource, path) { Given = given is string text ? tokens.Read(text).Text : null });
        if (given is null && (type == typeof(int) || type == typeof(double)))
            return tokens.Number(new ReferenceNode(resource, path));
        if (given is ImmutableDictionary<string, object> map && OutputShape.Of(type).Length > 0)
            return Members(type, map, path);
        if (given is not null)
            return given;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return Member(type.GenericTypeArguments[0], given: null, $"{path}[0]") is { } item ? ImmutableArray.Create(item) : null;

        return typeof(Pulumi.Resource).IsAssignableFrom(type) || OutputShape.Of(type).IsEmpty
            ? null
            : Members(type, ImmutableDictionary<string, object>.Empty, path);
    }
}
