using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns arguments into the plain values a provider sees: null, bool, double, string, and immutable arrays and
/// string-keyed immutable dictionaries of these. What is not plain becomes a dictionary marked with a signature.
/// </summary>
internal sealed class Serializer
{
    private readonly bool _keepResources;
    private readonly bool _ignoreReferences;

    /// <summary>Creates a serializer for one value.</summary>
    /// <param name="keepResources">Whether a resource becomes a reference; otherwise it becomes its id or URN.</param>
    /// <param name="ignoreReferences">Whether a reference to a resource does not count as depending on it.</param>
    public Serializer(bool keepResources, bool ignoreReferences = false)
    {
        _keepResources = keepResources;
        _ignoreReferences = keepResources && ignoreReferences;
    }

    /// <summary>The resources that what was serialised so far came from.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    /// <summary>Serialises a value, waiting for every output in it.</summary>
    /// <param name="context">Where the value is, for messages.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">A part of the value has a type that cannot be handed to a provider.</exception>
    public async Task<object?> SerializeAsync(string context, object? value)
        => value switch
        {
            null or bool or double or string => value,
            int number => (double)number,
            InputArgs args => await SerializeMapAsync(context, await args.ToDictionaryAsync().ConfigureAwait(false)).ConfigureAwait(false),
            AssetOrArchive asset => await SerializeAssetAsync(context, asset).ConfigureAwait(false),
            Task => throw new InvalidOperationException(
                $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{context}"),
            IInputCollection collection => await SerializeAsync(context, collection.Elements).ConfigureAwait(false),
            IInput input => await SerializeAsync(context, input.ToOutput()).ConfigureAwait(false),
            IUnion union => await SerializeAsync(context, union.Value).ConfigureAwait(false),
            JsonElement element => SerializeJson(element),
            IOutput output => await SerializeOutputAsync(context, output).ConfigureAwait(false),
            CustomResource resource => await SerializeCustomAsync(context, resource).ConfigureAwait(false),
            ComponentResource resource => await SerializeComponentAsync(context, resource).ConfigureAwait(false),
            IDictionary map => await SerializeMapAsync(context, map).ConfigureAwait(false),
            IList list => await SerializeListAsync(context, list).ConfigureAwait(false),
            Enum item when item.GetTypeCode() == TypeCode.Int32 => (double)Convert.ToInt32(item),
            ValueTuple => null,
            _ when NamedValues.IsNamedValue(value.GetType()) => NamedValues.Unwrap(context, value),
            _ when OutputTypes.IsOutputType(value.GetType()) => await SerializeOutputTypeAsync(context, value).ConfigureAwait(false),
            _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{context}"),
        };

    private static object? SerializeJson(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetDouble(),
            JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
            JsonValueKind.Array => element.EnumerateArray().Select(SerializeJson).ToImmutableArray(),
            JsonValueKind.Object => element.EnumerateObject()
                .Aggregate(ImmutableDictionary<string, object?>.Empty, (map, each) => map.SetItem(each.Name, SerializeJson(each.Value))),
            _ => throw new InvalidOperationException($"Unknown JsonElement.ValueKind: {element.ValueKind}"),
        };

    private static ImmutableDictionary<string, object?> Marked(string signature, params (string Name, object? Value)[] members)
        => ImmutableDictionary.CreateRange(members.Select(member => KeyValuePair.Create(member.Name, member.Value)))
            .Add(Constants.SpecialSigKey, signature);

    private async Task<object?> SerializeOutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        Dependencies.UnionWith(data.Resources);
        if (!data.IsKnown)
            return Constants.UnknownValue;

        var value = await SerializeAsync($"{context}.id", data.Value).ConfigureAwait(false);
        return data.IsSecret ? Marked(Constants.SpecialSecretSig, (Constants.ValueName, value)) : value;
    }

    private async Task<object?> SerializeAssetAsync(string context, AssetOrArchive asset)
    {
        if (asset is InvalidAsset)
            throw new InvalidOperationException("Cannot serialize invalid asset");
        if (asset is InvalidArchive)
            throw new InvalidOperationException("Cannot serialize invalid archive");

        var value = await SerializeAsync($"{context}.{asset.PropertyName}", asset.Value).ConfigureAwait(false);
        return Marked(asset.Signature, (asset.PropertyName, value));
    }

    private async Task<object?> SerializeCustomAsync(string context, CustomResource resource)
    {
        var serializer = ForReference();
        serializer.Dependencies.Add(resource);
        var id = await serializer.SerializeAsync($"{context}.id", resource.Id).ConfigureAwait(false);
        if (!_keepResources)
            return id;

        var urn = await serializer.SerializeAsync($"{context}.urn", resource.Urn).ConfigureAwait(false);
        var knownId = id as string == Constants.UnknownValue ? "" : id;
        return Marked(Constants.SpecialResourceSig, (Constants.UrnPropertyName, urn), (Constants.IdPropertyName, knownId));
    }

    private async Task<object?> SerializeComponentAsync(string context, ComponentResource resource)
    {
        var urn = await ForReference().SerializeAsync($"{context}.urn", resource.Urn).ConfigureAwait(false);
        return _keepResources ? Marked(Constants.SpecialResourceSig, (Constants.UrnPropertyName, urn)) : urn;
    }

    private Serializer ForReference() => _ignoreReferences ? new Serializer(_keepResources) : this;

    private async Task<ImmutableArray<object?>> SerializeListAsync(string context, IList list)
    {
        var items = ImmutableArray.CreateBuilder<object?>();
        if (IsDefault(list))
            return items.ToImmutable();

        for (var index = 0; index < list.Count; index++)
            items.Add(await SerializeAsync($"{context}[{index}]", list[index]).ConfigureAwait(false));
        return items.ToImmutable();
    }

    /// <summary>Whether it is an immutable array that was never given a value, whose elements cannot even be counted.</summary>
    private static bool IsDefault(IList list)
        => list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list) is true;

    private async Task<ImmutableDictionary<string, object?>> SerializeMapAsync(string context, IDictionary map)
    {
        var members = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var key in map.Keys)
        {
            if (key is not string name)
                throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{context}");
            if (await SerializeAsync($"{context}.{name}", map[name]).ConfigureAwait(false) is { } value)
                members[name] = value;
        }

        return members.ToImmutable();
    }

    private async Task<ImmutableDictionary<string, object?>> SerializeOutputTypeAsync(string context, object value)
    {
        var members = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, member) in OutputTypes.MembersOf(value))
            members[name] = await SerializeAsync($"{context}.{name}", member).ConfigureAwait(false);
        return members.ToImmutable();
    }
}
