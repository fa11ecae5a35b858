namespace Infra.Cli.Export.Kubernetes;

/// <summary>An object's manifest, or the values of a chart.</summary>
internal sealed record KubernetesFile
{
    public required ResourceAddress Resource { get; init; }

    /// <summary>The file's name, without folders and without what says that it is a template.</summary>
    public required string Name { get; init; }

    /// <summary>What says that it is a template; empty for a file that is none.</summary>
    public required string Extension { get; init; }

    /// <summary>Where it lies in an export.</summary>
    public string Path => $"kubernetes/{Name}{Extension}";

    /// <summary>Its text; where it refers to resources of AWS, a template in the language of the target.</summary>
    public required string Text { get; init; }

    /// <summary>What the template's variables stand for; none when it is no template.</summary>
    public required ImmutableSortedDictionary<string, ReferenceNode> Variables { get; init; }

    /// <summary>How Helm installs the chart whose values these are; <see langword="null"/> for a manifest.</summary>
    public ImmutableArray<string>? Helm { get; init; }
}
