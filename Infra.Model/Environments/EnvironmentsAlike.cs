using Infra.Model.Parity;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Settings.Services;

namespace Infra.Model.Environments;

/// <summary>Environments are as the reference is, but for the differences that somebody allowed with a reason.</summary>
public sealed class EnvironmentsAlike
{
    private readonly AllowedDifferences _allowed;
    private readonly EnvironmentName _reference;
    private readonly IReadOnlyList<string> _known;

    private EnvironmentsAlike(AllowedDifferences allowed, IReadOnlyList<string> known) =>
        (_allowed, _reference, _known) = (allowed, allowed.Reference, known);

    /// <summary>Every difference that is not allowed, and every allowance that no difference needs.</summary>
    /// <param name="allowed">What may differ; without it nothing is compared.</param>
    /// <param name="known">The names of all environments of the project, which may be more than are checked.</param>
    /// <param name="environments">The environments that are checked, each with its plan as far as the program accepts its settings.</param>
    /// <returns>The reference, when others were compared with it, and the findings: those of no environment are about what is allowed.</returns>
    public static (EnvironmentName? Reference, IReadOnlyList<Finding> Findings) Check(
        AllowedDifferences? allowed, IReadOnlyList<string> known, IReadOnlyList<(EnvironmentDefinition Environment, EnvironmentPlan? Plan)> environments) =>
        allowed is null ? (null, []) : new EnvironmentsAlike(allowed, known).Check(environments);

    private (EnvironmentName? Reference, IReadOnlyList<Finding> Findings) Check(IReadOnlyList<(EnvironmentDefinition Environment, EnvironmentPlan? Plan)> environments)
    {
        if (!_known.Contains($"{_reference}"))
            return (null, [new Finding("reference", $"\"{_reference}\", for which there is no {_reference.StackFile}", "name an environment")]);

        var reference = environments.FirstOrDefault(item => item.Environment.Name == _reference);
        var others = environments.Where(item => item.Environment.Name != _reference).ToList();
        if (reference.Environment is null || others.Count == 0) return (null, []);

        var settings = EnvironmentFacts.Settings(reference.Environment.Settings);
        return (_reference,
        [
            .. Section("settings", _allowed.Settings, [.. others.Select(other =>
                new Compared(other.Environment, [.. Difference.Between(EnvironmentFacts.Settings(other.Environment.Settings), settings)]))]),
            .. others.SelectMany(other => Behind(other.Environment, reference.Environment)),
            .. Section("resources", _allowed.Resources, reference.Plan is { } plan ? [.. others.SelectMany(other => Declared(other, EnvironmentFacts.Declarations(plan)))] : []),
        ]);
    }

    // A service reaches the reference last, so who is ahead has what the reference lacks.
    private IEnumerable<Finding> Behind(EnvironmentDefinition environment, EnvironmentDefinition reference) =>
    [
        .. BehindByServices(environment, reference),
        .. from service in environment.Settings.AllServices()
           from other in reference.Settings.AllServices()
           where other.Path == service.Path && IsBehind(service.Settings, other.Settings)
           let image = other.Settings.Versions[^1].Run.Image
           select new Finding($"{service.Path}.versions", $"no \"{image}\", but {_reference} has it after the newest version of {environment.Name}", $"test it here first: ./infractl rollout {environment.Name} {service} test --image {image}") { Environment = $"{environment.Name}" },
    ];

    // Of what an environment no longer has nobody can tell whether it went or never came. But where its newest version is an older one of the
    // reference, the reference went on without it.
    private static bool IsBehind(ServiceSettings service, ServiceSettings reference)
    {
        if (service.Versions.Count == 0 || reference.Versions.Count == 0) return false;

        var newest = service.Versions[^1].Run.Image.Digest;
        return reference.Versions.SkipLast(1).Any(version => version.Run.Image.Digest == newest) && reference.Versions[^1].Run.Image.Digest is var last
            && service.Versions.All(version => version.Run.Image.Digest != last);
    }

    private IEnumerable<Finding> BehindByServices(EnvironmentDefinition environment, EnvironmentDefinition reference) =>
        from path in EnvironmentFacts.Services(reference.Settings).Except(EnvironmentFacts.Services(environment.Settings))
        select new Finding(path, $"no such service, but {_reference} has it", "declare it here too, where it is tested first") { Environment = $"{environment.Name}" };

    private static IEnumerable<Compared> Declared((EnvironmentDefinition Environment, EnvironmentPlan? Plan) other, Node reference) => other.Plan is { } plan
        ? [new Compared(other.Environment, [.. Difference.Between(EnvironmentFacts.Declarations(plan), reference)])]
        : [];

    private IEnumerable<Finding> Section(string section, IReadOnlyList<AllowedDifference> allowed, IReadOnlyList<Compared> compared) =>
    [
        .. from item in compared
           from difference in item.Differences
           where !allowed.Any(entry => entry.In.Contains(item.Environment.Name) && entry.Covers(difference.Fact))
           select new Finding(
               difference.Fact,
               $"{difference.Found}, but {_reference} has {difference.Reference}",
               $"make them equal, or allow the difference under {section} in {AllowedDifferences.FileName} with a reason") { Environment = $"{item.Environment.Name}" },
        .. from entry in allowed.Index()
           from name in entry.Item.In.Index()
           let problem = Unneeded(entry.Item, name.Item, compared)
           where problem is not null
           select new Finding($"{section}[{entry.Index}].in[{name.Index}]", $"\"{name.Item}\", {problem}", $"remove \"{name.Item}\" from the entry"),
    ];

    private string? Unneeded(AllowedDifference entry, EnvironmentName name, IReadOnlyList<Compared> compared)
    {
        if (!_known.Contains($"{name}")) return $"for which there is no {name.StackFile}";
        if (entry.Passing || compared.FirstOrDefault(item => item.Environment.Name == name) is not { } item) return null;

        return item.Differences.Any(difference => entry.Covers(difference.Fact)) ? null : $"which now equals {_reference} in {entry.What}";
    }

    private sealed record Compared(EnvironmentDefinition Environment, IReadOnlyList<Difference> Differences);
}
