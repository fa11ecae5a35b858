using System.Text.Json;
using Infra.Model.Releases;
using Infra.Model.Values.Aws;

namespace Infra.Model.Instances;

/// <summary>The instance types that servers can have, with figures that are embedded in the program: nothing asks AWS.</summary>
public static class InstanceTable
{
    private const string Resource = "Infra.Instances.instance-types.json";

    private static readonly Lazy<Content> Table = new(Read);

    private static readonly Lazy<Dictionary<InstanceType, InstanceFigures>> ByType = new(() => Types.ToDictionary(figures => figures.Type));

    /// <summary>All types, in the order of the file.</summary>
    public static IReadOnlyList<InstanceFigures> Types => Table.Value.Types;

    /// <summary>Where the figures come from.</summary>
    public static IReadOnlyList<Source> Sources => Table.Value.Sources;

    /// <summary>Whether a family runs without AWS's Nitro system, so that its pods could not get addresses by prefixes.</summary>
    /// <param name="type">A type outside the table.</param>
    /// <returns>Whether the sources say so of its family.</returns>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html (at 4d52b4d), read 2026-11-29.</remarks>
    internal static bool LacksNitro(InstanceType type) => Table.Value.WithoutNitro.Contains(type.Family);

    /// <summary>Whether a family has an accelerator that no image of EKS has the driver for.</summary>
    /// <param name="type">A type outside the table.</param>
    /// <returns>Whether the sources say so of its family.</returns>
    internal static bool LacksImage(InstanceType type) => Table.Value.WithoutImage.Contains(type.Family);

    /// <summary>Looks a type up.</summary>
    /// <param name="type">The type.</param>
    /// <param name="figures">Its figures, when the result is <see langword="true"/>.</param>
    /// <returns>Whether the table has it.</returns>
    public static bool TryFind(InstanceType type, [NotNullWhen(true)] out InstanceFigures? figures) => ByType.Value.TryGetValue(type, out figures);

    /// <summary>Looks up a type that validated settings name.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Its figures.</returns>
    /// <exception cref="ArgumentException">The table does not have it.</exception>
    public static InstanceFigures Find(InstanceType type) =>
        TryFind(type, out var figures) ? figures : throw new ArgumentException($"there are no figures for \"{type}\"", nameof(type));

    /// <summary>The most pods on a server that may be of any of some types, so that the kubelet says the same on each.</summary>
    /// <param name="types">The types, at least one.</param>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>The least of the types' <see cref="InstanceFigures.MaxPodsWith"/>.</returns>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html (at 4d52b4d), read 2026-11-22.
    /// </remarks>
    public static int MaxPods(IEnumerable<InstanceType> types, bool podsApart = false) => types.Min(type => Find(type).MaxPodsWith(podsApart));

    // A row is a list without keys, which no serializer reads: all are read whenever the program starts.
    private static Content Read()
    {
        using var stream = typeof(InstanceTable).Assembly.GetManifestResourceStream(Resource)!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        return new Content(
            root.GetProperty("sources").Deserialize<IReadOnlyList<Source>>(ValueJson.Options)!,
            Families("withoutNitro"),
            Families("withoutImage"),
            [.. root.GetProperty("types").EnumerateArray().Select(Row)]);

        HashSet<string> Families(string key) => [.. root.GetProperty(key).EnumerateArray().Select(family => family.GetString()!)];
    }

    private static InstanceFigures Row(JsonElement row) => new()
    {
        Type = Value.Parse<InstanceType>(row[0].GetString()!),
        Architecture = Enum.Parse<Architecture>(row[1].GetString()!, ignoreCase: true),
        VCpus = row[2].GetInt32(),
        MemoryMiB = row[3].GetInt32(),
        NetworkInterfaces = row[4].GetInt32(),
        AddressesPerInterface = row[5].GetInt32(),
        Accelerator = row.GetArrayLength() > 6 ? Enum.Parse<Accelerator>(row[6].GetString()!, ignoreCase: true) : Accelerator.None,
    };

    private sealed record Content(
        IReadOnlyList<Source> Sources,
        IReadOnlySet<string> WithoutNitro,
        IReadOnlySet<string> WithoutImage,
        IReadOnlyList<InstanceFigures> Types);
}
