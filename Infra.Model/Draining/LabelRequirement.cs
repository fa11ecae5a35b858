using System.Globalization;

namespace Infra.Model.Draining;

/// <summary>One condition on labels, of a node or of a pod.</summary>
/// <param name="Key">The label.</param>
/// <param name="Operator"><c>In</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>, <c>Gt</c> or <c>Lt</c>.</param>
/// <param name="Values">The values that the operator compares with.</param>
public sealed record LabelRequirement(string Key, string Operator, ImmutableArray<string> Values)
{
    /// <summary>A label that has one of some values.</summary>
    /// <param name="key">The label.</param>
    /// <param name="values">The values.</param>
    public static LabelRequirement In(string key, params IEnumerable<string> values) => new(key, "In", [.. values]);

    /// <summary>A label that has none of some values.</summary>
    /// <param name="key">The label.</param>
    /// <param name="values">The values.</param>
    public static LabelRequirement NotIn(string key, params IEnumerable<string> values) => new(key, "NotIn", [.. values]);

    /// <summary>Whether labels meet the condition. An operator that is not known is not met, so that nothing is taken to fit by mistake.</summary>
    /// <param name="labels">The labels.</param>
    public bool Holds(IReadOnlyDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault(Key);
        return Operator switch
        {
            "In" => value is not null && Values.Contains(value),
            "NotIn" => value is null || !Values.Contains(value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            "Gt" => Compare(value) > 0,
            "Lt" => Compare(value) < 0,
            _ => false,
        };
    }

    private int Compare(string? value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(Values.FirstOrDefault(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bound)
            ? number.CompareTo(bound)
            : 0;
}
