namespace Infra.Cli.Export;

/// <summary>An environment as files for another engine.</summary>
internal sealed record ExportedFiles
{
    /// <summary>The text of each file by its path, which has slashes.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    /// <summary>What the user must know about the export, one line each: what it leaves out, and why.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
