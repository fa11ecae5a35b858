using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Infra.Model.Rules;
using Infra.Model.Rules.Facts;
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

    /// <summary>The name of a resource.</summary>
    /// <param name="resource">The resource.</param>
    internal static ResourceAddress NameOf(Resource resource) => new(resource.GetResourceType(), resource.GetResourceName());

    /// <summary>Reads the inputs of a resource.</summary>
    /// <param name="args">The arguments it is declared with.</param>
    /// <returns>The inputs by their names on the wire; those that are not given are left out.</returns>
    internal async Task<MapFact> ReadAsync(InputArgs args)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Fact>(StringComparer.Ordinal);
        foreach (var (name, value) in InputsOf(args))
        {
            if (await ReadAsync(value).ConfigureAwait(false) is not MissingFact and var fact) entries[name] = fact;
        }

        return new MapFact(entries.ToImmutable());
    }

    /// <summary>Reads a value of any of the kinds that inputs have.</summary>
    /// <param name="value">The value.</param>
    internal async Task<Fact> ReadAsync(object? value) => value switch
    {
        null => MissingFact.Instance,
        string text => new TextFact(text),
        bool flag => new FlagFact(flag),
        int or long or float or double => new NumberFact(Convert.ToDouble(value)),
        JsonElement json => FactJson.Of(json),
        Resource resource => new ComputedFact { From = [NameOf(resource)] },
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

    private Task<Fact> CallAsync(MethodInfo read, Type closed, object value) =>
        (Task<Fact>)read.MakeGenericMethod(closed.GenericTypeArguments[0]).Invoke(this, [value])!;

    private Task<Fact> ReadInputAsync<T>(Input<T> input) => ReadOutputAsync(input.ToOutput());

    private async Task<Fact> ReadOutputAsync<T>(Output<T> output)
    {
        var known = OutputUtilities.GetIsKnownAsync(output);
        if (!waits && !known.IsCompleted) return new ComputedFact();

        try
        {
            var from = (await OutputUtilities.GetDependenciesAsync(output).ConfigureAwait(false)).Select(NameOf).ToImmutableHashSet();
            // A finding quotes what it found, so a secret is never read.
            if (!await known.ConfigureAwait(false) || await Output.IsSecretAsync(output).ConfigureAwait(false)) return new ComputedFact { From = from };

            return await ReadAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false)).ConfigureAwait(false) is var fact && !from.IsEmpty
                ? fact with { From = fact.From.Union(from) }
                : fact;
        }
        catch (Exception)
        {
            // Whatever failed, such as the registration of the resource that should answer, is reported where it failed.
            return new ComputedFact();
        }
    }

    private async Task<Fact> ReadMapAsync(IDictionary map)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Fact>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
        {
            if (await ReadAsync(entry.Value).ConfigureAwait(false) is not MissingFact and var fact) entries[(string)entry.Key] = fact;
        }

        return new MapFact(entries.ToImmutable());
    }

    private async Task<Fact> ReadListAsync(IEnumerable list)
    {
        var items = ImmutableArray.CreateBuilder<Fact>();
        foreach (var item in list) items.Add(await ReadAsync(item).ConfigureAwait(false));

        return new ListFact(items.ToImmutable());
    }

    // A union holds one of two values; an enumeration of the SDK is a value whose text is what goes over the wire.
    private Task<Fact> ReadOtherAsync(object value) => Closed(value.GetType(), typeof(Union<,>)) is { } union
        ? ReadAsync(union.GetProperty(nameof(Union<,>.Value))!.GetValue(value))
        : Task.FromResult<Fact>(new TextFact(value.ToString() ?? ""));
}
