using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Infra.Model.Trees;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Enforcement;

/// <summary>Reads what a program gives a resource as plain data.</summary>
/// <param name="waits">Whether to wait for what other resources answer; otherwise it counts as computed.</param>
internal sealed class InputReader(bool waits)
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly MethodInfo ReadInput = typeof(InputReader).GetMethod(nameof(ReadInputAsync), Members)!;
    private static readonly MethodInfo ReadOutput = typeof(InputReader).GetMethod(nameof(ReadOutputAsync), Members)!;

    /// <summary>Reads the inputs of a resource.</summary>
    /// <param name="args">The arguments it is declared with.</param>
    /// <returns>The inputs by their names on the wire; those that are not given are left out.</returns>
    internal async Task<MapNode> ReadAsync(InputArgs args)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Node>(StringComparer.Ordinal);
        foreach (var (name, value) in InputsOf(args))
        {
            if (await ReadAsync(value).ConfigureAwait(false) is not MissingNode and var fact) entries[name] = fact;
        }

        return new MapNode(entries.ToImmutable());
    }

    internal async Task<Node> ReadAsync(object? value) => value switch
    {
        null => MissingNode.Instance,
        string text => new TextNode(text),
        bool flag => new FlagNode(flag),
        int or long or float or double => new NumberNode(Convert.ToDouble(value)),
        JsonElement json => NodeJson.Of(json),
        Resource resource => new UnknownNode { From = [resource.Address()] },
        InputArgs args => await ReadAsync(args).ConfigureAwait(false),
        _ when Closed(value.GetType(), typeof(Input<>)) is { } input => await CallAsync(ReadInput, input, value).ConfigureAwait(false),
        _ when Closed(value.GetType(), typeof(Output<>)) is { } output => await CallAsync(ReadOutput, output, value).ConfigureAwait(false),
        IDictionary map => await ReadMapAsync(map).ConfigureAwait(false),
        IEnumerable list => await ReadListAsync(list).ConfigureAwait(false),
        _ => await ReadOtherAsync(value).ConfigureAwait(false),
    };

    // What attributes say has no public property, so it is read as it was written.
    private static IEnumerable<(string Name, object? Value)> InputsOf(InputArgs args)
    {
        var type = args.GetType();
        foreach (var field in type.GetFields(Members))
        {
            if (NameOf(field) is { } name) yield return (name, field.GetValue(args));
        }

        foreach (var property in type.GetProperties(Members))
        {
            if (NameOf(property) is { } name) yield return (name, property.GetValue(args));
        }
    }

    private static string? NameOf(MemberInfo member) =>
        member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))?.ConstructorArguments[0].Value as string;

    private static Type? Closed(Type? type, Type open)
    {
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == open)) type = type.BaseType;

        return type;
    }

    private Task<Node> CallAsync(MethodInfo read, Type closed, object value) =>
        (Task<Node>)read.MakeGenericMethod(closed.GenericTypeArguments[0]).Invoke(this, [value])!;

    private Task<Node> ReadInputAsync<T>(Input<T> input) => ReadOutputAsync(input.ToOutput());

    private async Task<Node> ReadOutputAsync<T>(Output<T> output)
    {
        var known = OutputUtilities.GetIsKnownAsync(output);
        if (!waits && !known.IsCompleted) return new UnknownNode();

        // An output fails where the program or the registration of a resource failed, which the engine reports there. A failure of this
        // reader is another thing: it is thrown, because a rule that cannot read its input must not pass.
        if (await FailsAsync(known).ConfigureAwait(false)) return new UnknownNode();

        var from = (await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false)).Select(InheritedOptions.Address).ToImmutableHashSet();
        // A finding quotes what it found, so a secret is never read.
        if (!await known.ConfigureAwait(false) || await Output.IsSecretAsync(output).ConfigureAwait(false)) return new UnknownNode { From = from };

        var node = await ReadAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false)).ConfigureAwait(false);
        return from.IsEmpty ? node : node with { From = node.From.Union(from) };
    }

    private static async Task<bool> FailsAsync(Task output)
    {
        await ((Task)Task.WhenAny(output)).ConfigureAwait(false);
        return !output.IsCompletedSuccessfully;
    }

    private async Task<Node> ReadMapAsync(IDictionary map)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Node>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            if (await ReadAsync(entry.Value).ConfigureAwait(false) is not MissingNode and var fact) entries[(string)entry.Key] = fact;
        }

        return new MapNode(entries.ToImmutable());
    }

    private async Task<Node> ReadListAsync(IEnumerable list)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        foreach (var item in list) items.Add(await ReadAsync(item).ConfigureAwait(false));

        return new ListNode(items.ToImmutable());
    }

    // A union holds one of two values; an enumeration of the SDK is a value whose text is what goes over the wire.
    private Task<Node> ReadOtherAsync(object value) => Closed(value.GetType(), typeof(Union<,>)) is { } union
        ? ReadAsync(union.GetProperty(nameof(Union<,>.Value))!.GetValue(value))
        : Task.FromResult<Node>(new TextNode(value.ToString() ?? ""));
}
