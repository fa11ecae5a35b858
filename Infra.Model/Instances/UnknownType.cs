using Infra.Model.Values.Aws;

namespace Infra.Model.Instances;

/// <summary>What to say of a type that the table does not have.</summary>
internal static partial class UnknownType
{
    /// <summary>Why a type is refused and what to do.</summary>
    /// <param name="type">The type outside the table.</param>
    /// <returns>The reason and the remedy, each a part of a sentence.</returns>
    internal static (string Reason, string Remedy) Refusal(InstanceType type)
    {
        var hint = Hint(type) is { } like ? $"write \"{like}\"" : null;
        return InstanceTable.LacksNitro(type) ? ("whose family is without the Nitro system, which addresses for pods need", hint ?? "write a type of a newer family")
            : InstanceTable.LacksImage(type) ? ("for whose accelerator EKS publishes no image", hint ?? "write a type of another family")
            : ("which is not in the table of instance types", $"{(hint is null ? "" : $"{hint}, or ")}add it as docs/instance-types.md says");
    }

    /// <summary>The type that can stand in for one outside the table: never another architecture, family letter or size.</summary>
    /// <param name="type">The type outside the table.</param>
    /// <returns>
    /// The type of the same architecture, letter and size with the same attributes and the nearest generation, the newer first. Where
    /// the letter has no such size, one of the same family and number that is spelled alike. Otherwise <see langword="null"/>.
    /// </returns>
    internal static string? Hint(InstanceType type)
    {
        if (Parts(type) is not { } wanted) return null;

        var like = InstanceTable.Types
            .Where(figures => figures.Architecture == type.Architecture)
            .Select(figures => (figures.Type, Parts: Parts(figures.Type).GetValueOrDefault()))
            .Where(known => known.Parts.Letter == wanted.Letter)
            .ToList();

        return like
            .Where(known => known.Parts.Size == wanted.Size)
            .OrderBy(known => known.Parts.Attributes != wanted.Attributes)
            .ThenBy(known => Math.Abs(known.Parts.Generation - wanted.Generation))
            .ThenByDescending(known => known.Parts.Generation)
            .ThenBy(known => known.Type.ToString(), StringComparer.Ordinal)
            .Select(known => known.Type.ToString())
            .FirstOrDefault()
            ?? Spelling.Nearest(
                type.ToString(),
                like.Where(known => known.Type.Family == type.Family && Digits(known.Parts.Size) == Digits(wanted.Size)).Select(known => known.Type.ToString()));
    }

    private static string Digits(string size) => string.Concat(size.Where(char.IsAsciiDigit));

    private static (string Letter, int Generation, string Attributes, string Size)? Parts(InstanceType type) =>
        Name().Match(type.ToString()) is { Success: true, Groups: var groups } && int.TryParse(groups[2].ValueSpan, out var generation)
            ? (groups[1].Value, generation, groups[3].Value, groups[4].Value)
            : null;

    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html (at e3707c4), read 2026-11-22
    [GeneratedRegex(@"\A([a-z]+)([0-9]+)([^.]*)\.(.+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
