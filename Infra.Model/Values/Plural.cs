namespace Infra.Model.Values;

/// <summary>How many there are of something, in a text.</summary>
public static class Plural
{
    /// <summary>Writes the number and what it counts: <c>1 node</c>, <c>2 nodes</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one is called; more take an s.</param>
    /// <returns>The text.</returns>
    public static string Of(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
