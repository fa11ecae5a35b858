using Infra.Model.Plans;
using Infra.Model.Rules;
using Infra.Model.Settings;

namespace Infra.Model.Changes;

/// <summary>The settings that differ between two plans, which are what a row comes from.</summary>
internal sealed class ChangedSettings
{
    private readonly ImmutableArray<string> _paths;
    private readonly ImmutableArray<Lazy<DeclaredEnvironment>> _declared;

    /// <summary>Compares the settings of two plans.</summary>
    /// <param name="before">The plan that is deployed; <see langword="null"/> if nothing is.</param>
    /// <param name="after">The plan that is to be deployed next.</param>
    internal ChangedSettings(EnvironmentPlan? before, EnvironmentPlan after)
    {
        var (old, current) = (Values(before?.Environment.Settings), Values(after.Environment.Settings));
        _paths = [.. old.Keys.Union(current.Keys).Where(path => old.GetValueOrDefault(path) != current.GetValueOrDefault(path))];
        // What goes is declared in the old plan alone.
        _declared = [.. new[] { after, before }.OfType<EnvironmentPlan>().Select(plan => new Lazy<DeclaredEnvironment>(() => PlanDeclarations.Of(plan)))];
    }

    /// <summary>The setting that resources change by.</summary>
    /// <returns>The nearest that holds all changed settings about them; <see langword="null"/> if that is all settings.</returns>
    internal string? Behind(IEnumerable<ResourceAddress> resources)
    {
        if (_paths is [var only]) return only;

        var area = Common([.. resources.Select(Area).Distinct(StringComparer.Ordinal)]);
        var within = _paths.Where(path => area.Length == 0 || NodePath.IsWithin(path, area)).ToList();
        return (within.Count > 0 ? Common(within) : area) is { Length: > 0 } setting ? setting : null;
    }

    private static ImmutableSortedDictionary<string, string> Values(EnvironmentSettings? settings) =>
        settings is null ? ImmutableSortedDictionary<string, string>.Empty : FlatValue.Of(NodeJson.Parse(settings.ToJson()));

    private string Area(ResourceAddress resource) =>
        _declared.Select(all => SettingBehind.Of(resource.ShortText, all.Value)).FirstOrDefault(setting => setting.Length > 0) ?? "";

    private static string Common(IReadOnlyList<string> paths) => paths.Aggregate((one, other) =>
    {
        while (!NodePath.IsWithin(other, one) && one.Length > 0) one = one[..Math.Max(0, one.LastIndexOfAny(['.', '[']))];
        return one;
    });
}
