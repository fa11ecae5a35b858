namespace Infra.Model.Parity;

/// <summary>What may differ between the environments: the content of <c>allowed-differences.yaml</c>.</summary>
public sealed record AllowedDifferences
{
    /// <summary>The file's name, beside the stack files.</summary>
    public const string FileName = "allowed-differences.yaml";

    /// <summary>The environment that the others are compared with.</summary>
    public required EnvironmentName Reference { get; init; }

    /// <summary>Settings that differ.</summary>
    public required IReadOnlyList<AllowedDifference> Settings { get; init; }

    /// <summary>Types of resources, and properties and options of theirs, that only one of the two declares, the reference or the other.</summary>
    public required IReadOnlyList<AllowedDifference> Resources { get; init; }
}
