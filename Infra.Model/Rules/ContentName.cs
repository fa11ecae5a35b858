namespace Infra.Model.Rules;

/// <summary>Names that hold a <see cref="ContentHash"/>.</summary>
public static partial class ContentName
{
    // The letters and digits of ContentHash, ten of them.
    private const string Hash = "-[0-9a-hjkmnp-tv-z]{10}";

    /// <summary>Whether a name ends in a hash.</summary>
    /// <param name="name">The name.</param>
    public static bool EndsInHash(string name) => Ending().IsMatch(name);

    /// <summary>Whether a name holds a hash, as one of its parts.</summary>
    /// <param name="name">The name.</param>
    public static bool HoldsHash(string name) => Part().IsMatch(name);

    [GeneratedRegex(Hash + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(Hash + @"(\z|[/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
