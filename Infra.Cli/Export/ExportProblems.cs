namespace Infra.Cli.Export;

/// <summary>Gathers what cannot be exported, so that all of it is reported at once.</summary>
internal sealed class ExportProblems(EnvironmentName environment)
{
    private readonly List<Finding> _problems = [];

    /// <summary>Notes that something cannot be exported.</summary>
    /// <param name="resource">The resource it is part of.</param>
    /// <param name="path">Its place in the resource; empty for the resource as a whole.</param>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">What to do.</param>
    internal void Add(ResourceAddress resource, string path, string found, string? remedy) =>
        _problems.Add(new Finding($"{environment}/{resource}{(path.Length == 0 ? "" : $".{path}")}", found, remedy));

    /// <summary>Notes that an output of the stack cannot be exported.</summary>
    /// <param name="path">Its place among the outputs.</param>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">What to do.</param>
    internal void AddOutput(string path, string found, string? remedy) => _problems.Add(new Finding($"{environment}/outputs.{path}", found, remedy));

    internal void Check()
    {
        if (_problems.Count > 0) throw new UserException(_problems.Distinct().OrderBy(problem => problem.Text, StringComparer.Ordinal));
    }
}
