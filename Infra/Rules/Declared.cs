using Infra.Rules.Facts;

namespace Infra.Rules;

/// <summary>A resource as a program declares it, as plain data: nothing in it tells who read it from where.</summary>
internal sealed record Declared
{
    /// <summary>Type and name.</summary>
    internal required ResourceName Name { get; init; }

    /// <summary>Whether it only groups other resources.</summary>
    internal bool IsComponent { get; init; }

    /// <summary>The component it belongs to; nothing at the top.</summary>
    internal ResourceName? Parent { get; init; }

    /// <summary>What it is made from.</summary>
    internal MapFact Inputs { get; init; } = MapFact.Empty;

    /// <summary>How the engine is told to treat it.</summary>
    internal DeclaredOptions Options { get; init; } = new();

    /// <summary>Whether it is declared only once another resource is made, so that no preview shows it.</summary>
    internal bool IsInsideApply { get; init; }

    /// <summary>An input or a part of one.</summary>
    /// <param name="path">Its place, see <see cref="Fact.At"/>.</param>
    internal Fact this[string path] => Inputs.At(path);
}
