namespace Infra.Model.Rules;

/// <summary>A resource as a program declares it, as plain data: nothing in it tells who read it from where.</summary>
public sealed record Declared
{
    /// <summary>Type and name.</summary>
    public required ResourceAddress Name { get; init; }

    /// <summary>Whether it only groups other resources.</summary>
    public bool IsComponent { get; init; }

    /// <summary>The component it belongs to; <see langword="null"/> at the top.</summary>
    public ResourceAddress? Parent { get; init; }

    /// <summary>What it is made from.</summary>
    public MapNode Inputs { get; init; } = MapNode.Empty;

    /// <summary>How the engine is told to treat it.</summary>
    public DeclaredOptions Options { get; init; } = new();

    /// <summary>Whether it is declared only once another resource is made, so that no preview shows it.</summary>
    public bool IsInsideApply { get; init; }

    /// <summary>An input or a part of one.</summary>
    /// <param name="path">Its place, see <see cref="Node.At"/>.</param>
    public Node this[string path] => Inputs.At(path);
}
