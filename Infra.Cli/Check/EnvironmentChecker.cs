using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Names;
using Infra.Model.Plans;
using Infra.Model.Releases;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Cli.Check;

/// <summary>Checks environments, each by itself and with each other.</summary>
/// <param name="project">The folder with the stack files.</param>
/// <param name="asOf">The day that ends of support are compared with.</param>
internal sealed class EnvironmentChecker(DirectoryInfo project, DateOnly asOf)
{
    private readonly List<CheckFinding> _findings = [];
    private readonly List<string> _unusable = [];
    private readonly Dictionary<CheckedEnvironment, EnvironmentPlan> _plans = [];

    /// <summary>Checks environments.</summary>
    /// <param name="names">The environments; each has a stack file.</param>
    /// <returns>Everything that was found in all of them.</returns>
    internal async Task<CheckReport> CheckAsync(IReadOnlyList<EnvironmentName> names)
    {
        List<CheckedEnvironment> environments = [.. names.DistinctBy(name => name.ToString()).OrderBy(name => name.ToString(), StringComparer.Ordinal).Select(Read).OfType<CheckedEnvironment>()];
        var reports = new List<EnvironmentReport>();
        foreach (var environment in environments) reports.Add(await CheckAsync(environment));

        if (StackFolder.Environments(project).All(known => names.Any(name => $"{name}" == known)))
            _findings.AddRange(StackFolder.Misnamed(project).Select(item => new CheckFinding(Severity.Warning, item.File, Line: 1, new Finding("name", item.Message))));

        _findings.AddRange(NetworksApart.Check(environments));
        _findings.AddRange(AccountsApart.Check(environments, StackFolder.Environments(project)));
        var (reference, differences) = Alike(environments);
        _findings.AddRange(differences);

        return new CheckReport
        {
            AsOf = asOf,
            Environments = [.. reports],
            ComparedWith = reference,
            Findings =
            [
                .. _findings
                    .OrderBy(finding => finding.File, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Line)
                    .ThenBy(finding => finding.Finding.ToString(), StringComparer.Ordinal),
            ],
            Unusable = [.. _unusable],
        };
    }

    private (EnvironmentName? Reference, IReadOnlyList<CheckFinding> Findings) Alike(IEnumerable<CheckedEnvironment> environments)
    {
        try
        {
            return EnvironmentsAlike.Check(project, [.. environments.Select(environment => (environment, _plans.GetValueOrDefault(environment)))]);
        }
        catch (UserException exception)
        {
            _unusable.AddRange(exception.Problems);
            return (null, []);
        }
    }

    private CheckedEnvironment? Read(EnvironmentName name)
    {
        try
        {
            var file = StackFile.Read(project, name);
            _findings.AddRange(file.Unread.Select(item => new CheckFinding(Severity.Warning, file.Name, item.Line, item.Finding)));
            var environment = new CheckedEnvironment(name, file, file.Settings());
            _findings.AddRange(SettingsWarnings.Of(environment.Settings).Select(finding => environment.Warning(finding.Path, finding.Message)));
            return environment;
        }
        catch (UserException exception)
        {
            _unusable.AddRange(exception.Problems);
            return null;
        }
    }

    private async Task<EnvironmentReport> CheckAsync(CheckedEnvironment environment)
    {
        _findings.AddRange(KubernetesSupport.Check(environment, asOf));

        var plan = await RecordAsync(environment);
        var names = plan is null ? [] : PhysicalName.In(plan);
        _findings.AddRange(NamesFit.Check(environment, names));
        if (plan is not null) _findings.AddRange(RulesHold.Check(environment, plan, asOf));

        return new EnvironmentReport(
            environment.Name,
            environment.File.Name,
            ReleaseCatalogue.Find(environment.Settings.Release).Kubernetes,
            plan?.Resources.Count(resource => resource.Kind == ResourceKind.Custom),
            names.Length);
    }

    private async Task<EnvironmentPlan?> RecordAsync(CheckedEnvironment environment)
    {
        try
        {
            return _plans[environment] = await PlanRecorder.ObserveAsync(environment.Definition);
        }
        catch (Exception exception) when (exception is RunException or AggregateException or InvalidOperationException)
        {
            _findings.AddRange(Reasons(exception).Select(reason => environment.Error(CheckKind.ProgramAccepts, "", $"found settings that the program refuses: {reason}")));
            return null;
        }
    }

    private static IEnumerable<string> Reasons(Exception exception) => exception is AggregateException several
        ? several.Flatten().InnerExceptions.SelectMany(Reasons)
        : exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
