using System.Collections.Immutable;
using Infra.Model.Names;
using Infra.Model.Rules;

namespace Infra.Cli.Check;

/// <summary>Every physical name that the program generates is as long as AWS and Kubernetes allow.</summary>
internal static class NamesFit
{
    /// <summary>The names that are too long or too short.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="names">The names of its plan.</param>
    /// <returns>A finding for each.</returns>
    internal static IEnumerable<CheckFinding> Check(CheckedEnvironment environment, ImmutableArray<PhysicalName> names) =>
        from name in names
        where !name.Fits
        select environment.Error(
            CheckKind.NamesFit,
            name.Resource.ToString(),
            name.Text is { } text
                ? $"found the name \"{text}\" of {text.Length} characters; shorten its parts so that it has {name.Limit.Shortest} to {name.Limit.Longest} ({name.Limit.Source})"
                : $"found a generated name; give the resource a fixed name of {name.Limit.Shortest} to {name.Limit.Longest} characters ({name.Limit.Source})");
}
