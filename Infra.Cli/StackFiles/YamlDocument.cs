namespace Infra.Cli.StackFiles;

/// <summary>A file of YAML, of which one part is read as JSON. Paths are those of findings, such as <c>pools.general.generations[0].stage</c>.</summary>
internal sealed record YamlDocument
{
    internal required string File { get; init; }

    /// <summary>The line on which the part begins, counted from 1; where there is no such part, the line of the map it belongs in.</summary>
    internal required long Line { get; init; }

    /// <summary>The part, with the keys in the order of the YAML, without what is found wrong; null if it is not there.</summary>
    internal required string? Json { get; init; }

    /// <summary>What is wrong with the part as YAML, each with its line.</summary>
    internal required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The entries and items of the part, with paths within it.</summary>
    internal required ImmutableArray<YamlEntry> Entries { get; init; }

    /// <summary>The entries outside the part, repeated keys included.</summary>
    internal required ImmutableArray<YamlEntry> Around { get; init; }

    /// <summary>The line of a setting.</summary>
    /// <param name="path">The path within the part.</param>
    /// <returns>The line of its key or item; for a setting that is not there, the line of the map it belongs in.</returns>
    internal long LineOf(string path) => Entries.Where(entry => NodePath.IsWithin(path, entry.Path)).MaxBy(entry => entry.Path.Length)?.Line ?? Line;

    /// <summary>Reads what the part says.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="parse">Reads it as JSON.</param>
    /// <exception cref="UserException">It cannot be used; everything that is wrong is reported, each with its line.</exception>
    internal T Read<T>(Func<string, T> parse)
    {
        var findings = Findings.ToList();
        try
        {
            var content = parse(Json!);
            if (findings.Count == 0) return content;
        }
        catch (UserException exception)
        {
            // What could not be read has been reported, so what follows from its absence need not be.
            findings.AddRange(exception.Findings
                .Where(finding => Findings.All(known => known.Path != finding.Path))
                .Select(finding => finding with { Line = LineOf(finding.Path ?? "") }));
        }

        throw new UserException(findings.OrderBy(finding => finding.Line).Select(finding => finding with { File = File }));
    }
}
