using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Serialization;

/// <summary>Turns the plain values a provider answers back into values, secrets, unknowns, assets and resources.</summary>
internal static class Deserializer
{
    /// <summary>Reads a plain value; a dictionary or array is unknown, or secret, when anything in it is.</summary>
    /// <exception cref="InvalidOperationException">A marked dictionary lacks the members its mark requires.</exception>
    public static OutputData<object?> Deserialize(object? value)
    {
        var isSecret = false;
        while (TryGetMarked(value, Constants.SpecialSecretSig, out var secret))
        {
            isSecret = true;
            if (!secret.TryGetValue(Constants.ValueName, out value))
                throw new InvalidOperationException("Secrets must have a field called 'value'");
        }

        var data = value switch
        {
            string text when text == Constants.UnknownValue => OutputData.Unknown<object?>(null),
            ImmutableDictionary<string, object?> map => DeserializeMap(map),
            ImmutableArray<object?> list => DeserializeList(list),
            _ => OutputData.Known(value),
        };
        return data with { IsSecret = data.IsSecret || isSecret };
    }

    private static OutputData<object?> DeserializeMap(ImmutableDictionary<string, object?> map)
    {
        if (TryReadAssetOrArchive(map, out var asset))
            return OutputData.Known<object?>(asset);
        if (TryGetMarked(map, Constants.SpecialResourceSig, out _))
            return OutputData.Known<object?>(ReadResource(map));

        var data = OutputData.Known<object?>(null);
        var members = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, member) in map)
        {
            if (name.StartsWith("__", StringComparison.Ordinal))
                continue;
            var memberData = Deserialize(member);
            data = data.Flatten(memberData);
            members.Add(name, memberData.Value);
        }

        return data.WithValue<object?>(members.ToImmutable());
    }

    private static OutputData<object?> DeserializeList(ImmutableArray<object?> list)
    {
        var data = OutputData.Known<object?>(null);
        var items = ImmutableArray.CreateBuilder<object?>(list.Length);
        foreach (var item in list)
        {
            var itemData = Deserialize(item);
            data = data.Flatten(itemData);
            items.Add(itemData.Value);
        }

        return data.WithValue<object?>(items.MoveToImmutable());
    }

    private static Resource ReadResource(ImmutableDictionary<string, object?> map)
    {
        if (!TryGetText(map, Constants.UrnPropertyName, out var urn))
            throw new InvalidOperationException("Value was marked as a Resource, but did not conform to required shape.");

        TryGetText(map, Constants.ResourceVersionName, out var version);
        return ResourceClasses.Construct(urn, version) ?? new DependencyResource(urn);
    }

    private static bool TryReadAssetOrArchive(object? value, [NotNullWhen(true)] out AssetOrArchive? result)
    {
        result = null;
        if (TryGetMarked(value, Constants.SpecialAssetSig, out var asset))
            result = ReadAsset(asset);
        else if (TryGetMarked(value, Constants.SpecialArchiveSig, out var archive))
            result = ReadArchive(archive);
        return result is not null;
    }

    private static Asset ReadAsset(ImmutableDictionary<string, object?> map)
    {
        if (TryGetText(map, Constants.AssetOrArchivePathName, out var path))
            return new FileAsset(path);
        if (TryGetText(map, Constants.AssetOrArchiveUriName, out var uri))
            return new RemoteAsset(uri);
        return TryGetText(map, Constants.AssetTextName, out var text)
            ? new StringAsset(text)
            : throw new InvalidOperationException("Value was marked as Asset, but did not conform to required shape.");
    }

    private static Archive ReadArchive(ImmutableDictionary<string, object?> map)
    {
        if (TryGetText(map, Constants.AssetOrArchivePathName, out var path))
            return new FileArchive(path);
        if (TryGetText(map, Constants.AssetOrArchiveUriName, out var uri))
            return new RemoteArchive(uri);
        return map.GetValueOrDefault(Constants.ArchiveAssetsName) is ImmutableDictionary<string, object?> assets
            ? new AssetArchive(assets.ToImmutableDictionary(each => each.Key, each => ReadMember(each.Value)))
            : throw new InvalidOperationException("Value was marked as Archive, but did not conform to required shape.");
    }

    private static AssetOrArchive ReadMember(object? value)
        => TryReadAssetOrArchive(value, out var member)
            ? member
            : throw new InvalidOperationException("AssetArchive contained an element that wasn't itself an Asset or Archive.");

    private static bool TryGetMarked(object? value, string signature, [NotNullWhen(true)] out ImmutableDictionary<string, object?>? map)
    {
        map = value as ImmutableDictionary<string, object?>;
        return map is not null && TryGetText(map, Constants.SpecialSigKey, out var found) && found == signature;
    }

    private static bool TryGetText(ImmutableDictionary<string, object?> map, string name, [NotNullWhen(true)] out string? text)
    {
        text = map.GetValueOrDefault(name) as string;
        return text is not null;
    }
}
