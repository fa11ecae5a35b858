namespace Infra.Cli.Picture;

/// <summary>How a line of text looks, and how much room it takes.</summary>
/// <param name="Class">Its class in <see cref="PictureStyle"/>.</param>
/// <param name="Size">The size of its letters.</param>
/// <param name="Height">The height of a line.</param>
/// <param name="Percent">The average width of a letter in percent of the size, of the widest fonts that may be used.</param>
internal sealed record TextStyle(string Class, int Size, int Height, int Percent)
{
    // Whoever looks has fonts of their own. DejaVu Sans, the usual one of Linux, is the widest of those in the style sheet.
    internal static TextStyle Title { get; } = new("pic-title", 22, 30, 68);

    internal static TextStyle Heading { get; } = new("pic-heading", 14, 20, 66);

    internal static TextStyle Strong { get; } = new("pic-strong", 12, 17, 66);

    internal static TextStyle Plain { get; } = new("pic-plain", 12, 17, 58);

    internal static TextStyle Quiet { get; } = new("pic-quiet", 12, 17, 58);

    internal static TextStyle Code { get; } = new("pic-code", 11, 16, 61);

    /// <summary>The room that a text takes.</summary>
    internal int Width(string text) => ((text.Length * Size * Percent) + 99) / 100;

    /// <summary>The text, cut to a width where it is longer.</summary>
    internal string Fit(string text, int width)
    {
        var most = Math.Max(1, width * 100 / (Size * Percent));
        return text.Length <= most ? text : $"{text[..(most - 1)].TrimEnd()}…";
    }

    /// <summary>The text in lines that fit a width; the last one is cut where there are more.</summary>
    /// <param name="text">The text, whose words are apart by spaces.</param>
    /// <param name="width">The width.</param>
    /// <param name="most">The most lines.</param>
    internal IReadOnlyList<string> Wrap(string text, int width, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || Width(longer) <= width || lines.Count == most)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return [.. lines.Select(line => Fit(line, width))];
    }
}
