namespace Infra.Model.Draining;

/// <summary>Amounts of what a node offers or a pod requests, by the name of the resource, in thousandths of its unit.</summary>
/// <param name="Of">The amounts; a resource that is missing has none.</param>
public sealed record Amounts(ImmutableSortedDictionary<string, long> Of)
{
    /// <summary>The resource that counts pods.</summary>
    public const string Pods = "pods";

    /// <summary>The resource of processor time, which orders pods by size.</summary>
    public const string Cpu = "cpu";

    /// <summary>No amount of anything.</summary>
    public static readonly Amounts None = new(ImmutableSortedDictionary<string, long>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The amount of one resource.</summary>
    /// <param name="resource">Its name.</param>
    public long this[string resource] => Of.GetValueOrDefault(resource);

    /// <summary>Both together.</summary>
    /// <param name="other">The other amounts.</param>
    public Amounts Plus(Amounts other) => Each(other, (one, two) => one + two);

    /// <summary>What is left; less than nothing when more is taken than is there.</summary>
    /// <param name="other">What is taken.</param>
    public Amounts Minus(Amounts other) => Each(other, (one, two) => one - two);

    /// <summary>The larger amount of each resource.</summary>
    /// <param name="other">The other amounts.</param>
    public Amounts Largest(Amounts other) => Each(other, Math.Max);

    /// <summary>Whether a request fits in these amounts.</summary>
    /// <param name="request">The request.</param>
    public bool Covers(Amounts request) => request.Of.All(entry => entry.Value <= this[entry.Key] || entry.Value == 0);

    private Amounts Each(Amounts other, Func<long, long, long> combine) =>
        new(other.Of.Keys.Concat(Of.Keys).Distinct(StringComparer.Ordinal).Aggregate(Of, (all, key) => all.SetItem(key, combine(this[key], other[key]))));
}
