using Infra.Cli.Cost;
using Infra.Cli.Parity;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Costs;
using Infra.Model.Environments;
using Infra.Model.Names;
using Infra.Model.Parity;
using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Releases;
using Infra.Model.Rules;
using Pulumi;

namespace Infra.Cli.Check;

/// <summary>Checks environments, each by itself and with each other.</summary>
/// <param name="project">The folder with the stack files.</param>
/// <param name="asOf">The day that ends of support are compared with.</param>
internal sealed class EnvironmentChecker(DirectoryInfo project, DateOnly asOf)
{
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _unusable = [];
    private readonly Dictionary<EnvironmentDefinition, EnvironmentPlan> _plans = [];
    private PriceList? _prices;

    /// <summary>The environments that were checked, each with its plan as far as the program accepts its settings.</summary>
    internal IReadOnlyList<(EnvironmentDefinition Environment, EnvironmentPlan? Plan)> Checked { get; private set; } = [];

    /// <summary>Checks environments.</summary>
    /// <param name="names">The environments; each has a stack file.</param>
    /// <returns>Everything that was found in all of them.</returns>
    internal async Task<CheckReport> CheckAsync(IReadOnlyList<EnvironmentName> names)
    {
        var files = names.DistinctBy(name => name.ToString()).OrderBy(name => name.ToString(), StringComparer.Ordinal)
            .Select(name => Usable(() => Read(name)))
            .OfType<CheckedEnvironment>()
            .ToList();
        _prices = Usable(() => PriceFile.Read(project));
        var environments = files.Select(file => file.Definition).ToList();
        var reports = new List<EnvironmentReport>();
        foreach (var environment in environments) reports.Add(await CheckAsync(environment));

        var known = StackFolder.Environments(project);
        if (known.All(name => names.Any(other => $"{other}" == name)))
            _findings.AddRange(StackFolder.Misnamed(project).Select(finding => finding with { Path = "name", Line = 1, Severity = Severity.Warning }));

        var allowed = Usable(() => AllowedDifferencesFile.Read(project));
        Checked = [.. environments.Select(environment => (environment, _plans.GetValueOrDefault(environment)))];
        var (reference, differences) = EnvironmentsAlike.Check(allowed?.Content, known, Checked);
        _findings.AddRange([.. NetworksApart.Check(environments), .. AccountsApart.Check(environments, known), .. ImagesMeet.Check(environments), .. differences]);

        return new CheckReport
        {
            AsOf = asOf,
            Environments = [.. reports],
            ComparedWith = reference,
            Findings =
            [
                .. _unusable.Select(finding => finding.File is null && finding.Environment is not null ? Located(finding, files, allowed) : finding),
                .. _findings.Select(finding => Located(finding, files, allowed))
                    .OrderBy(finding => finding.File, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Line)
                    .ThenBy(finding => finding.Text, StringComparer.Ordinal),
            ],
            IsUsable = _unusable.Count == 0,
        };
    }

    private CheckedEnvironment Read(EnvironmentName name)
    {
        var file = StackFile.Read(project, name);
        _findings.AddRange(file.Unread);
        var environment = new EnvironmentDefinition(name, file.Settings());
        _findings.AddRange(SettingsWarnings.Of(environment.Settings).Select(finding => finding with { Severity = Severity.Warning, Environment = $"{name}" }));
        return new CheckedEnvironment(environment, file);
    }

    // What is of no environment and no file is about the differences between them.
    private static Finding Located(Finding finding, List<CheckedEnvironment> files, AllowedDifferencesFile? allowed)
    {
        if (finding.File is not null) return finding;

        var setting = finding.Setting ?? finding.Path!;
        return files.FirstOrDefault(file => file.Definition.Name.ToString() == finding.Environment) is { File: var stack }
            ? finding with { File = stack.Name, Line = stack.LineOf(setting) }
            : finding with { File = AllowedDifferences.FileName, Line = allowed!.LineOf(setting) };
    }

    private T? Usable<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UserException exception)
        {
            // What is wrong with releases is wrong with every environment.
            _unusable.AddRange(exception.Findings.Except(_unusable));
            return null;
        }
    }

    private async Task<EnvironmentReport> CheckAsync(EnvironmentDefinition environment)
    {
        var plan = await RecordAsync(environment);
        var names = plan is null ? [] : PhysicalName.In(plan);
        _findings.AddRange(
        [
            .. KubernetesSupport.Check(environment, asOf),
            .. NodeImageAge.Check(environment, asOf),
            .. NamesFit.Check(environment, names),
            .. plan is null ? [] : RulesHold.Check(environment, plan, asOf),
            .. plan is not null && environment.Settings.Budget is not null && _prices is { } prices ? BudgetHolds.Check(CostEstimate.Of(plan, prices, asOf)) : [],
        ]);

        return new EnvironmentReport(
            environment.Name,
            environment.Name.StackFile,
            ReleaseCatalogue.Find(environment.Settings.Release).Kubernetes,
            plan?.Resources.Count(resource => resource.Kind == ResourceKind.Custom),
            names.Length);
    }

    private async Task<EnvironmentPlan?> RecordAsync(EnvironmentDefinition environment)
    {
        try
        {
            return _plans[environment] = await PlanRecorder.ObserveAsync(environment);
        }
        catch (UserException exception)
        {
            _unusable.AddRange(exception.Findings.Select(finding => finding with { File = null, Environment = $"{environment.Name}" }));
            return null;
        }
        catch (Exception exception) when (exception is RunException or AggregateException or InvalidOperationException)
        {
            _findings.AddRange(Reasons(exception).Select(reason => CheckKind.ProgramAccepts.Report(environment.Name, "", $"found settings that the program refuses: {reason}", null)));
            return null;
        }
    }

    private static IEnumerable<string> Reasons(Exception exception) => exception is AggregateException several
        ? several.Flatten().InnerExceptions.SelectMany(Reasons)
        : exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
