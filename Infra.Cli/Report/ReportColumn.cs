namespace Infra.Cli.Report;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Source">Where its values come from, which each of them shows where the pointer rests, and a note below the table.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal sealed record ReportColumn(string Title, string Source, bool IsNumber = false)
{
    /// <summary>The source of an environment's name.</summary>
    internal const string OfFile = "the name of the stack file";

    /// <summary>The source of what settings say.</summary>
    internal const string OfFiles = "the stack files";
}
