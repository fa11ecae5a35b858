namespace Infra.Model.Values;

/// <summary>Finds the word that somebody most likely meant.</summary>
public static class Spelling
{
    /// <summary>The known word nearest to a written one.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="known">The words that would have been right.</param>
    /// <returns>
    /// The word with the fewest letters to change, the first in ordinal order among equals; <see langword="null"/> if more than a third of
    /// the letters would have to change.
    /// </returns>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(pair => pair.Distance * 3 <= Math.Max(word.Length, pair.Candidate.Length))
        .OrderBy(pair => pair.Distance)
        .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
        .Select(pair => pair.Candidate)
        .FirstOrDefault();

    // Levenshtein: the fewest letters to insert, remove or replace.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
