using System.Globalization;

namespace Infra.Model.Settings;

/// <summary>Something wrong at one place of a settings document.</summary>
/// <param name="Path">The place, as keys and indexes from the document's root: <c>pools.general.generations[0].stage</c>; empty for the root.</param>
/// <param name="Message">What was found, with the value quoted, and what to do about it.</param>
public sealed record Finding(string Path, string Message)
{
    /// <summary>The finding in one line, with characters that would break the line escaped.</summary>
    /// <returns>Path and message; for the root, the name of the settings stands for the path.</returns>
    public override string ToString() => Printable($"{(Path.Length == 0 ? $"infra:{EnvironmentSettings.ConfigKey}" : Path)}: {Message}");

    private static string Printable(string text) => text.All(IsPrintable)
        ? text
        : string.Concat(text.Select(character => IsPrintable(character) ? character.ToString() : $"\\u{(int)character:x4}"));

    private static bool IsPrintable(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
