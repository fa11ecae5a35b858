using Infra.Model.Findings;
using Infra.Model.Trees;
using Infra.Model.Values;

namespace Infra.Cli.Export;

/// <summary>Gathers what cannot be exported, so that all of it is reported at once.</summary>
internal sealed class ExportProblems(EnvironmentName environment)
{
    private readonly List<string> _problems = [];

    /// <summary>Notes that something cannot be exported.</summary>
    /// <param name="resource">The resource it is part of.</param>
    /// <param name="path">Its place in the resource; empty for the resource as a whole.</param>
    /// <param name="problem">What was found, and what to do.</param>
    internal void Add(ResourceAddress resource, string path, string problem) =>
        _problems.Add($"{environment}/{resource}{(path.Length == 0 ? "" : $".{path}")}: {problem}");

    /// <summary>Notes that an output of the stack cannot be exported.</summary>
    /// <param name="path">Its place among the outputs.</param>
    /// <param name="problem">What was found, and what to do.</param>
    internal void AddOutput(string path, string problem) => _problems.Add($"{environment}/outputs.{path}: {problem}");

    internal void Check()
    {
        if (_problems.Count > 0) throw new UserException(_problems.Distinct().Order(StringComparer.Ordinal));
    }
}
