using System.Globalization;
using Infra.Model.Policies;
using Infra.Model.Values.Aws;

namespace Infra.Model.Changes;

/// <summary>Reads a <see cref="Weakening"/> of the catalogue against two values.</summary>
internal static partial class WeakeningCheck
{
    // A policy says no more at full length than that it differs.
    private const int Longest = 60;

    /// <summary>The value of the property.</summary>
    /// <param name="weakening">The property.</param>
    /// <param name="inputs">The inputs of a resource.</param>
    internal static Node Of(this Weakening weakening, Node inputs) => weakening.Path.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        ? inputs.At(weakening.Path[..dot]).AsJson().At(weakening.Path[(dot + 1)..])
        : inputs.At(weakening.Path);

    /// <summary>Whether a change takes something away; not, where a value is one that only the provider knows.</summary>
    /// <param name="weakening">The property.</param>
    /// <param name="old">The value before.</param>
    /// <param name="current">The value now.</param>
    internal static bool Holds(this Weakening weakening, Node old, Node current) => !(old.IsUnknown || current.IsUnknown) && weakening.Direction switch
    {
        Direction.Down when weakening.Order.Count > 0 => Rank(weakening, current) < Rank(weakening, old),
        Direction.Down => Quantity(old) is { } before && (Quantity(current) ?? double.NegativeInfinity) < before,
        Direction.Up => Quantity(current) is { } after && after > (Quantity(old) ?? double.PositiveInfinity),
        Direction.Shorter => Days(current) < Days(old),
        Direction.Off => old.IsTrue && !current.IsTrue,
        Direction.On => !old.IsTrue && current.IsTrue,
        Direction.Other => !old.IsEmpty && old.Text != current.Text,
        Direction.Fewer => Items(old).Except(Items(current)).Any(item => weakening.Order.Count == 0 || weakening.Order.Contains(item)),
        Direction.More => Items(current).Any(item => !Items(old).Any(known => Includes(known, item))),
        Direction.Wider => PolicyWidening.Is(old, current),
        _ => throw new ArgumentOutOfRangeException(nameof(weakening), weakening.Direction, "not a direction"),
    };

    /// <summary>The change in words.</summary>
    /// <param name="weakening">The property.</param>
    /// <param name="old">The value before.</param>
    /// <param name="current">The value now.</param>
    internal static string Words(this Weakening weakening, Node old, Node current) => weakening.Direction switch
    {
        Direction.Wider => $"{weakening.Path} allows what it did not allow, or no longer denies what it denied",
        Direction.More => $"{weakening.Path} lets in more: {Short(old)} -> {Short(current)}",
        _ => $"{weakening.Path}: {Short(old)} -> {Short(current)}",
    };

    private static string Short(Node node) => node switch
    {
        { IsEmpty: true } => "none",
        ListNode list when list.Items.All(item => item.Text is not null) => string.Join(", ", list.Items.Select(item => item.Text)),
        { Text: { Length: <= Longest } text } => text,
        _ => "another value",
    };

    // Whole texts, or what an ARN ends with.
    private static int Rank(Weakening weakening, Node value) =>
        weakening.Order.Index().FirstOrDefault(item => item.Item == value.Text?.Split('/')[^1], (Index: -1, Item: "")).Index;

    private static double Days(Node value) => Quantity(value) is > 0 and var days ? days : double.PositiveInfinity;

    private static ImmutableArray<string> Items(Node value) => value switch
    {
        { IsEmpty: true } => [],
        ListNode list => [.. list.Items.Select(item => item.Text ?? item.Quoted)],
        _ => [value.Text ?? value.Quoted],
    };

    private static bool Includes(string known, string item) =>
        known == item || (Cidr.TryParse(known, out var network) && Cidr.TryParse(item, out var other) && network.Contains(other));

    // https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/: not read; general knowledge.
    private static double? Quantity(Node value)
    {
        if (value.Text is not { } text || Number().Match(text) is not { Success: true } match) return null;

        return double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * match.Groups["unit"].Value switch
        {
            "m" => 0.001,
            "Ki" => 1024,
            "Mi" => 1024 * 1024,
            "Gi" => 1024d * 1024 * 1024,
            "Ti" => 1024d * 1024 * 1024 * 1024,
            _ => 1,
        };
    }

    [GeneratedRegex(@"\A(?<number>[0-9]+(\.[0-9]+)?)(?<unit>m|Ki|Mi|Gi|Ti)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
