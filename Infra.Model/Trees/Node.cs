using System.Globalization;

namespace Infra.Model.Trees;

/// <summary>
/// A value of a declaration, a plan or a document. What a declaration itself does not tell, because another resource has yet to be
/// made, is a value too: <see cref="ReferenceNode"/> and <see cref="UnknownNode"/>.
/// </summary>
public abstract record Node
{
    private protected Node()
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

    /// <summary>Whether the value is not there, or is an empty list, map or text.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>Whether the value itself is one that only the provider knows.</summary>
    public virtual bool IsUnknown => false;

    /// <summary>Whether the value, or any part of it, is one that only the provider knows.</summary>
    public virtual bool IsComputed => IsUnknown;

    /// <summary>The items of a list; none for any other value.</summary>
    public virtual ImmutableArray<Node> Items => [];

    /// <summary>The entries of a map; none for any other value.</summary>
    public virtual ImmutableSortedDictionary<string, Node> Entries => ImmutableSortedDictionary<string, Node>.Empty;

    /// <summary>The value as a message quotes it.</summary>
    public abstract string Quoted { get; }

    /// <summary>All resources that the value and its parts come from.</summary>
    public IEnumerable<ResourceAddress> Sources => From.Concat(Items.SelectMany(item => item.Sources)).Concat(Entries.Values.SelectMany(entry => entry.Sources)).Distinct();

    /// <summary>Every value without parts, with its place.</summary>
    /// <param name="path">The value's own place.</param>
    /// <param name="join">How a place is written; <see cref="NodePath.Join"/> without it.</param>
    public IEnumerable<(string Path, Node Value)> Leaves(string path = "", Func<string, string, string>? join = null) => this switch
    {
        ListNode list => list.Items.Index().SelectMany(item => item.Item.Leaves($"{path}[{item.Index}]", join)),
        MapNode map => map.Entries.SelectMany(entry => entry.Value.Leaves((join ?? NodePath.Join)(path, entry.Key), join)),
        _ => [(path, this)],
    };

    /// <summary>A part of the value.</summary>
    /// <param name="path">The place, see <see cref="NodePath"/>.</param>
    /// <returns>The part; <see cref="MissingNode"/> when it is not there, a value that is unknown when only the provider knows.</returns>
    public Node At(string path)
    {
        if (path.Length == 0 || IsUnknown) return this;

        return NodePath.Next(this, path) is var (part, rest) ? WithSources(part).At(rest) : MissingNode.Instance;
    }

    /// <summary>The value with other parts: of a list its items, of a map the values of its entries.</summary>
    /// <param name="change">What becomes of a part.</param>
    public Node With(Func<Node, Node> change) => this switch
    {
        ListNode list => new ListNode([.. list.Items.Select(change)]) { From = From },
        MapNode map => new MapNode(map.Entries.SetItems(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, change(entry.Value))))) { From = From },
        _ => this,
    };

    // Where only the whole is known to come from a resource, any part of it may.
    private Node WithSources(Node part) => From.IsEmpty ? part : part with { From = part.From.Union(From) };
}

/// <summary>No value.</summary>
public sealed record MissingNode : Node
{
    /// <summary>The only one.</summary>
    public static readonly MissingNode Instance = new();

    /// <inheritdoc/>
    public override bool IsEmpty => true;

    /// <inheritdoc/>
    public override string Quoted => "nothing";
}

/// <summary>A value that only the provider knows, once another resource is made.</summary>
public sealed record UnknownNode : Node
{
    /// <summary>What a message calls any value that is unknown.</summary>
    internal const string Words = "a value that is not known yet";

    /// <summary>Why nothing can stand for the value, and what to do; null for a value that a provider will tell.</summary>
    public Finding? Problem { get; init; }

    /// <inheritdoc/>
    public override bool IsUnknown => true;

    /// <inheritdoc/>
    public override string Quoted => Words;
}

/// <summary>A property of another resource, or the whole resource: unknown, unless the resource was given the property as text.</summary>
public sealed record ReferenceNode : Node
{
    /// <summary>Refers to a property.</summary>
    /// <param name="resource">The other resource.</param>
    /// <param name="property">The property, for example <c>id</c> or <c>certificateAuthority.data</c>; empty for the whole resource.</param>
    public ReferenceNode(ResourceAddress resource, string property) => (Resource, Property, From) = (resource, property, [resource]);

    /// <summary>The other resource.</summary>
    public ResourceAddress Resource { get; }

    /// <summary>The property; empty for the whole resource.</summary>
    public string Property { get; }

    /// <summary>The text that the other resource was given as the property; null when it was given none.</summary>
    public string? Given { get; init; }

    /// <summary>How the reference stands in text: <c>${name.property}</c>, <c>${name}</c> for the whole resource.</summary>
    public string Placeholder => Property.Length == 0 ? $"${{{Resource.Name}}}" : $"${{{Resource.Name}.{Property}}}";

    /// <inheritdoc/>
    public override string? Text => Given;

    /// <inheritdoc/>
    public override bool IsEmpty => Given is "";

    /// <inheritdoc/>
    public override bool IsUnknown => Given is null;

    /// <inheritdoc/>
    public override string Quoted => Given is null ? UnknownNode.Words : $"\"{Given}\"";

    /// <summary>Whether both refer to the same property; what it was given is not part of the reference.</summary>
    /// <param name="other">The other reference.</param>
    public bool Equals(ReferenceNode? other) => other is not null && (Resource, Property) == (other.Resource, other.Property);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Resource, Property);
}

/// <summary>Text in which properties of other resources are embedded.</summary>
public sealed record JoinNode : Node
{
    /// <summary>Joins text and references.</summary>
    /// <param name="parts">Text and references in turn, at least one reference and one more part.</param>
    public JoinNode(ImmutableArray<Node> parts) => (Parts, From) = (parts, [.. parts.SelectMany(part => part.From)]);

    /// <summary>Text and references in turn.</summary>
    public ImmutableArray<Node> Parts { get; }

    /// <inheritdoc/>
    public override string Text => string.Concat(Parts.Select(part => part is ReferenceNode reference ? reference.Placeholder : part.Text));

    /// <inheritdoc/>
    public override string Quoted => $"\"{Text}\"";
}

/// <summary>Text without references.</summary>
/// <param name="Value">The text.</param>
public sealed record TextNode(string Value) : Node
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
public sealed record NumberNode(double Value) : Node
{
    /// <inheritdoc/>
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Quoted => Text;
}

/// <summary>True or false.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record FlagNode(bool Value) : Node
{
    /// <inheritdoc/>
    public override string Text => Value ? "true" : "false";

    /// <inheritdoc/>
    public override string Quoted => Text;
}

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
public sealed record ListNode(ImmutableArray<Node> Items) : Node
{
    /// <inheritdoc/>
    public override ImmutableArray<Node> Items { get; } = Items;

    /// <inheritdoc/>
    public override bool IsEmpty => Items.IsEmpty;

    /// <inheritdoc/>
    public override bool IsComputed => Items.Any(item => item.IsComputed);

    /// <inheritdoc/>
    public override string Quoted => IsEmpty ? "an empty list" : string.Join(", ", Items.Select(item => item.Quoted));
}

/// <summary>A map.</summary>
/// <param name="Entries">Its entries.</param>
public sealed record MapNode(ImmutableSortedDictionary<string, Node> Entries) : Node
{
    /// <summary>A map without entries.</summary>
    public static readonly MapNode Empty = new(ImmutableSortedDictionary.Create<string, Node>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override ImmutableSortedDictionary<string, Node> Entries { get; } = Entries;

    /// <inheritdoc/>
    public override bool IsEmpty => Entries.IsEmpty;

    /// <inheritdoc/>
    public override bool IsComputed => Entries.Values.Any(entry => entry.IsComputed);

    /// <inheritdoc/>
    public override string Quoted => IsEmpty ? "an empty map" : string.Join(", ", Entries.Select(entry => $"{entry.Key} {entry.Value.Quoted}"));

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; <see cref="MissingNode"/> when there is none.</returns>
    public Node Entry(string key) => Entries.GetValueOrDefault(key, MissingNode.Instance);
}
