using System.Collections.Immutable;
using System.Globalization;
using Infra.Model.Trees;

namespace Infra.Model.Rules.Facts;

/// <summary>
/// A value of a declaration as plain data. What the declaration itself does not tell, because another resource has yet to be made,
/// is a value too: <see cref="ComputedFact"/>.
/// </summary>
public abstract record Fact
{
    private protected Fact()
    {
    }

    /// <summary>The resources whose properties the value, or a part of it, comes from.</summary>
    public ImmutableHashSet<ResourceAddress> From { get; init; } = [];

    /// <summary>The value as text, when it is text, a number, true or false.</summary>
    public virtual string? Text => null;

    /// <summary>The value as a number, when it is one or text that spells one.</summary>
    public double? Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the value is true, or the text <c>true</c>, which some inputs of providers are.</summary>
    public bool IsTrue => Text == "true";

    /// <summary>Whether the value is not there, or a list, map or text in which nothing is.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>Whether the value, or any part of it, is one that only the provider knows.</summary>
    public virtual bool IsComputed => false;

    /// <summary>The items of a list; nothing for any other value.</summary>
    public virtual ImmutableArray<Fact> Items => [];

    /// <summary>The entries of a map; nothing for any other value.</summary>
    public virtual ImmutableSortedDictionary<string, Fact> Entries => ImmutableSortedDictionary<string, Fact>.Empty;

    /// <summary>The value as a message quotes it.</summary>
    public abstract string Quoted { get; }

    /// <summary>All resources that the value and its parts come from.</summary>
    public IEnumerable<ResourceAddress> Sources => From.Concat(Items.SelectMany(item => item.Sources)).Concat(Entries.Values.SelectMany(entry => entry.Sources)).Distinct();

    /// <summary>Every value without parts, with its place.</summary>
    /// <param name="path">The value's own place.</param>
    public IEnumerable<(string Path, Fact Value)> Leaves(string path = "") => this switch
    {
        ListFact list => list.Items.Index().SelectMany(item => item.Item.Leaves($"{path}[{item.Index}]")),
        MapFact map => map.Entries.SelectMany(entry => entry.Value.Leaves(FactPath.Join(path, entry.Key))),
        _ => [(path, this)],
    };

    /// <summary>A part of the value.</summary>
    /// <param name="path">Keys and indexes, for example <c>launchTemplate.version</c> or <c>taints[0]</c>; a key with dots as <c>['a.b']</c>.</param>
    /// <returns>The part; <see cref="MissingFact"/> when it is not there, <see cref="ComputedFact"/> when only the provider knows.</returns>
    public Fact At(string path) => FactPath.Steps(path).Aggregate(this, (fact, step) => fact.Step(step));

    private Fact Step(string step) => this switch
    {
        ComputedFact => this,
        ListFact list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
            index < list.Items.Length ? WithSources(list.Items[index]) : MissingFact.Instance,
        MapFact map => map.Entries.TryGetValue(step, out var entry) ? WithSources(entry) : MissingFact.Instance,
        _ => MissingFact.Instance,
    };

    // Where only the whole is known to come from a resource, any part of it may.
    private Fact WithSources(Fact part) => From.IsEmpty ? part : part with { From = part.From.Union(From) };
}

/// <summary>Nothing stands there.</summary>
public sealed record MissingFact : Fact
{
    /// <summary>Nothing.</summary>
    public static readonly MissingFact Instance = new();

    /// <inheritdoc/>
    public override bool IsEmpty => true;

    /// <inheritdoc/>
    public override string Quoted => "nothing";
}

/// <summary>A value that only the provider knows, once another resource is made.</summary>
public sealed record ComputedFact : Fact
{
    /// <inheritdoc/>
    public override bool IsComputed => true;

    /// <inheritdoc/>
    public override string Quoted => "a value that is not known yet";
}

/// <summary>Text; a property of another resource in it stands as <c>${name.property}</c>.</summary>
/// <param name="Value">The text.</param>
public sealed record TextFact(string Value) : Fact
{
    /// <inheritdoc/>
    public override string Text => Value;

    /// <inheritdoc/>
    public override bool IsEmpty => Value.Length == 0;

    /// <inheritdoc/>
    public override string Quoted => $"\"{Value}\"";
}

/// <summary>A number.</summary>
/// <param name="Value">The number.</param>
public sealed record NumberFact(double Value) : Fact
{
    /// <inheritdoc/>
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Quoted => Text;
}

/// <summary>True or false.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record FlagFact(bool Value) : Fact
{
    /// <inheritdoc/>
    public override string Text => Value ? "true" : "false";

    /// <inheritdoc/>
    public override string Quoted => Text;
}

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
public sealed record ListFact(ImmutableArray<Fact> Items) : Fact
{
    /// <inheritdoc/>
    public override ImmutableArray<Fact> Items { get; } = Items;

    /// <inheritdoc/>
    public override bool IsEmpty => Items.IsEmpty;

    /// <inheritdoc/>
    public override bool IsComputed => Items.Any(item => item.IsComputed);

    /// <inheritdoc/>
    public override string Quoted => IsEmpty ? "an empty list" : string.Join(", ", Items.Select(item => item.Quoted));
}

/// <summary>A map.</summary>
/// <param name="Entries">Its entries.</param>
public sealed record MapFact(ImmutableSortedDictionary<string, Fact> Entries) : Fact
{
    /// <summary>A map in which nothing is.</summary>
    public static readonly MapFact Empty = new(ImmutableSortedDictionary.Create<string, Fact>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override ImmutableSortedDictionary<string, Fact> Entries { get; } = Entries;

    /// <inheritdoc/>
    public override bool IsEmpty => Entries.IsEmpty;

    /// <inheritdoc/>
    public override bool IsComputed => Entries.Values.Any(entry => entry.IsComputed);

    /// <inheritdoc/>
    public override string Quoted => IsEmpty ? "an empty map" : string.Join(", ", Entries.Select(entry => $"{entry.Key} {entry.Value.Quoted}"));
}
