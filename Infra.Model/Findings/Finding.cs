using System.Globalization;

namespace Infra.Model.Findings;

/// <summary>Something to correct, or to plan for, at one place. Every printer and every format shows it from these fields.</summary>
/// <param name="Path">
/// The place, as keys and indexes: <c>pools.general.generations[0].stage</c>; within a resource, the input or option. Empty for all
/// settings or the resource as a whole, <see langword="null"/> for what has no place in them.
/// </param>
/// <param name="Found">What was found, with the value quoted, without the word "found".</param>
/// <param name="Remedy">What to do about it; without it, <paramref name="Found"/> is a sentence of its own.</param>
public sealed record Finding(string? Path, string Found, string? Remedy)
{
    private const string AllSettings = "infra:environment";

    /// <summary>Whether it fails a check.</summary>
    public Severity Severity { get; init; }

    /// <summary>The id of the rule or check that found it, which <c>./infractl explain</c> describes; <see langword="null"/> when it has none.</summary>
    public string? Rule { get; init; }

    /// <summary>The environment; <see langword="null"/> when the finding is of none, or its file tells.</summary>
    public string? Environment { get; init; }

    /// <summary>The resource, as exemptions match it, for example <c>eks.NodeGroup/prod-general</c>; <see langword="null"/> for a setting.</summary>
    public string? Resource { get; init; }

    /// <summary>The setting to change, when <see cref="Path"/> is none.</summary>
    public string? Setting { get; init; }

    /// <summary>What it was found in, as it is printed: a file, or the step of a rehearsal.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, counted from 1.</summary>
    public long? Line { get; init; }

    /// <summary>The path; for a resource, with environment and resource before it.</summary>
    public string Place => Resource is null ? Path ?? "" : $"{Environment}/{Resource}{(string.IsNullOrEmpty(Path) ? "" : $"/{Path}")}";

    /// <summary>What was found and what to do.</summary>
    public string Message => Remedy is null ? Found : $"found {Found}; {Remedy}";

    /// <summary>Place and message in one line, with characters that would break the line escaped.</summary>
    public string Text => Printable((Place, Path) switch
    {
        ("", null) => Message,
        ("", _) => $"{AllSettings}: {Message}",
        var (place, _) => $"{place}: {Message}",
    });

    /// <summary>The finding in one line.</summary>
    /// <returns>File, line, id, place and message; a warning says that it is one.</returns>
    public override string ToString() =>
        $"{(File is null ? "" : Line is null ? $"{File}: " : $"{File}:{Line}: ")}{(Severity == Severity.Warning ? "warning: " : "")}{(Rule is null ? "" : $"{Rule} ")}{Text}";

    private static string Printable(string text) => text.All(IsPrintable)
        ? text
        : string.Concat(text.Select(character => IsPrintable(character) ? character.ToString() : $"\\u{(int)character:x4}"));

    private static bool IsPrintable(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
