using Infra.Cli.Parity;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Parity;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;

namespace Infra.Cli.Check;

/// <summary>Environments are as the reference is, but for the differences that somebody allowed with a reason.</summary>
internal sealed class EnvironmentsAlike
{
    private readonly AllowedDifferencesFile _file;
    private readonly EnvironmentName _reference;
    private readonly IReadOnlyList<string> _known;

    private EnvironmentsAlike(AllowedDifferencesFile file, IReadOnlyList<string> known) =>
        (_file, _reference, _known) = (file, file.Content.Reference, known);

    /// <summary>Every difference that is not allowed, and every allowance that no difference needs.</summary>
    /// <param name="project">The folder with the stack files; without a file of allowed differences beside them nothing is compared.</param>
    /// <param name="environments">The environments that are checked, each with its plan as far as the program accepts its settings.</param>
    /// <returns>The reference, when others were compared with it, and the findings.</returns>
    /// <exception cref="UserException">The file of allowed differences cannot be used.</exception>
    internal static (EnvironmentName? Reference, IReadOnlyList<CheckFinding> Findings) Check(
        DirectoryInfo project, IReadOnlyList<(CheckedEnvironment Environment, EnvironmentPlan? Plan)> environments) =>
        AllowedDifferencesFile.Read(project) is { } file ? new EnvironmentsAlike(file, StackFolder.Environments(project)).Check(environments) : (null, []);

    private (EnvironmentName? Reference, IReadOnlyList<CheckFinding> Findings) Check(IReadOnlyList<(CheckedEnvironment Environment, EnvironmentPlan? Plan)> environments)
    {
        if (!_known.Contains($"{_reference}"))
            return (null, [Entry("reference", $"found \"{_reference}\", for which there is no {StackFolder.FileName(_reference)}; name an environment")]);

        var reference = environments.FirstOrDefault(item => item.Environment.Name == _reference);
        var others = environments.Where(item => item.Environment.Name != _reference).ToList();
        if (reference.Environment is null || others.Count == 0) return (null, []);

        var settings = EnvironmentFacts.Settings(reference.Environment.Settings);
        return (_reference,
        [
            .. Section("settings", _file.Content.Settings, [.. others.Select(other =>
                new Compared(other.Environment, [.. Difference.Between(EnvironmentFacts.Settings(other.Environment.Settings), settings)]))]),
            .. Section("resources", _file.Content.Resources, reference.Plan is { } plan ? [.. others.SelectMany(other => Declared(other, EnvironmentFacts.Declarations(plan)))] : []),
        ]);
    }

    private static IEnumerable<Compared> Declared((CheckedEnvironment Environment, EnvironmentPlan? Plan) other, Node reference) => other.Plan is { } plan
        ? [new Compared(other.Environment, [.. Difference.Between(EnvironmentFacts.Declarations(plan), reference)])]
        : [];

    private IEnumerable<CheckFinding> Section(string section, IReadOnlyList<AllowedDifference> allowed, IReadOnlyList<Compared> compared) =>
    [
        .. from item in compared
           from difference in item.Differences
           where !allowed.Any(entry => entry.In.Contains(item.Environment.Name) && entry.Covers(difference.Fact))
           select item.Environment.Error(
               difference.Fact,
               $"found {difference.Found}, but {_reference} has {difference.Reference}; make them equal, or allow the difference under {section} in {AllowedDifferences.FileName} with a reason"),
        .. from entry in allowed.Index()
           from name in entry.Item.In.Index()
           let problem = Unneeded(entry.Item, name.Item, compared)
           where problem is not null
           select Entry($"{section}[{entry.Index}].in[{name.Index}]", $"found \"{name.Item}\", {problem}; remove \"{name.Item}\" from the entry"),
    ];

    private string? Unneeded(AllowedDifference entry, EnvironmentName name, IReadOnlyList<Compared> compared)
    {
        if (!_known.Contains($"{name}")) return $"for which there is no {StackFolder.FileName(name)}";
        if (entry.Passing || compared.FirstOrDefault(item => item.Environment.Name == name) is not { } item) return null;

        return item.Differences.Any(difference => entry.Covers(difference.Fact)) ? null : $"which now equals {_reference} in {entry.What}";
    }

    private CheckFinding Entry(string path, string message) =>
        new(Severity.Error, AllowedDifferences.FileName, _file.LineOf(path), new Finding(path, message));

    private sealed record Compared(CheckedEnvironment Environment, IReadOnlyList<Difference> Differences);
}
