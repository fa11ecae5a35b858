using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Model.Instances;

/// <summary>The instance types that servers can have, with figures that are embedded in the program: nothing asks AWS.</summary>
public static class InstanceTable
{
    private const string Resource = "Infra.Instances.instance-types.json";

    private static readonly Lazy<Content> Table = new(Read);

    private static readonly Lazy<FrozenDictionary<InstanceType, InstanceFigures>> ByType = new(() =>
        Table.Value.Types.ToFrozenDictionary(figures => figures.Type));

    /// <summary>All types, in the order of the file.</summary>
    public static IReadOnlyList<InstanceFigures> Types => Table.Value.Types;

    /// <summary>Where the figures come from.</summary>
    public static IReadOnlyList<Source> Sources => Table.Value.Sources;

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
    /// <returns>The least of the types' <see cref="InstanceFigures.MaxPods"/>.</returns>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html (at 4d52b4d), read 2026-11-22.
    /// </remarks>
    public static int MaxPods(IEnumerable<InstanceType> types) => types.Min(type => Find(type).MaxPods);

    private static Content Read()
    {
        using var stream = typeof(InstanceTable).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<Content>(stream, ValueJson.Options)!;
    }

    private sealed record Content
    {
        public required IReadOnlyList<Source> Sources { get; init; }

        public required IReadOnlyList<InstanceFigures> Types { get; init; }
    }
}
