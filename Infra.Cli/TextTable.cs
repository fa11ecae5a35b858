namespace Infra.Cli;

/// <summary>Text in columns, two spaces apart.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table.</summary>
    /// <param name="rows">The rows, all of one length.</param>
    /// <param name="numbers">The columns that are aligned to the right.</param>
    internal static IEnumerable<string> Lines(IReadOnlyList<string[]> rows, params int[] numbers)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => numbers.Contains(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}
