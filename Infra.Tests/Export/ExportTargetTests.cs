using System.Collections.Immutable;
using Infra.Cli.Export;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Export;

[Collection(DeploymentCollection.Name)]
public sealed class ExportTargetTests
{
    private const string Generation = "pools.general.generations[0]";

    private const int MostExamples = 2;

    // Settings whose examples change nothing in the settings that have every key, as they need others beside them.
    private static readonly (string Place, string Before, string After)[] Contexts =
    [
        (
            "release",
            SettingMutation.Document([("release", "\"2026-09\""), ($"{Generation}.server.release", "\"2026-08\""), ("pools.general.generations[1].server.release", "\"2026-08\"")]),
            SettingMutation.Document([("release", "\"2026-10\""), ($"{Generation}.server.release", "\"2026-08\""), ("pools.general.generations[1].server.release", "\"2026-08\"")])),
        (
            $"{Generation}.testSize",
            SettingMutation.Document([($"{Generation}.stage", "\"test\""), ($"{Generation}.testSize", "1")]),
            SettingMutation.Document([($"{Generation}.stage", "\"test\""), ($"{Generation}.testSize", "2")])),
        ("services.shop.api.calledBy[0]", SettingMutation.Document([]), SettingMutation.Document([("services.shop.api.calledBy", "[]"), ("services.shop.web.calls", "[]")])),
        ("access.team.namespaces[0]", SettingMutation.Document([]), SettingMutation.Document([("access.team.namespaces[0]", "\"other\"")])),
    ];

    private static readonly Lazy<Task<ImmutableArray<(string Place, EnvironmentPlan Before, EnvironmentPlan After)>>> Changed = new(async () =>
    {
        var (plans, whole) = (ImmutableArray.CreateBuilder<(string, EnvironmentPlan, EnvironmentPlan)>(), await PlanAsync(SettingMutation.Document([])));
        foreach (var (place, before, after) in Contexts) plans.Add((place, await PlanAsync(before), await PlanAsync(after)));
        foreach (var examples in SettingMutation.Documents.Where(item => item.Document != SettingMutation.Document([])).GroupBy(item => item.Place))
        {
            foreach (var (place, document) in examples.Take(MostExamples)) plans.Add((place, whole, await PlanAsync(document)));
        }

        return plans.ToImmutable();
    });

    public static TheoryData<string> Names => [.. ExportTarget.All.Select(target => target.Name)];

    // A new setting is found here until each target maps it or says why it does not.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Setting_OfAnyRecord_IsExportedOrInTheOmissions(string name)
    {
        var target = Target(name);
        var unchanged = await UnchangedAsync(target);

        Convention.HasNo(unchanged.Where(place => !target.Settings.Any(omission => omission.Covers(place)))
            .Select(place => $"{name}: {place} changes no exported file; export it, or add it to the omissions of Infra.Cli/Export"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Omission_OfATarget_IsOfASettingThatIsNotExported(string name)
    {
        var target = Target(name);
        var unchanged = await UnchangedAsync(target);

        Convention.HasNo(target.Settings.Where(omission => !unchanged.Any(omission.Covers))
            .Select(omission => $"{name}: {omission.Setting} is exported; remove the omission"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Export_OfTheSameEnvironment_IsTheSameByteForByte(string name)
    {
        var (first, second) = (Target(name).Write(await TestEnvironments.PlanAsync("prod")), Target(name).Write(await TestEnvironments.PlanAsync("prod")));

        Assert.Equal(first.Files, second.Files);
        Assert.Equal(first.Notes.AsEnumerable(), second.Notes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Readme_OfATarget_NamesEverySettingThatIsLeftOut(string name)
    {
        var readme = Target(name).Write(await TestEnvironments.PlanAsync("dev")).Files["README.md"];

        Assert.All(Target(name).Settings, omission => Assert.Contains($"| `{omission.Setting}` | {omission.Reason} |", readme, StringComparison.Ordinal));
    }

    private static ExportTarget Target(string name) => ExportTarget.All.Single(target => target.Name == name);

    private static async Task<List<string>> UnchangedAsync(ExportTarget target)
    {
        var plans = await Changed.Value;
        var changed = plans.Where(item => !Files(target, item.Before).SequenceEqual(Files(target, item.After))).Select(item => item.Place).ToHashSet();
        Assert.True(changed.Count > 5, $"only {changed.Count} settings change a file of {target.Name}");
        return [.. plans.Select(item => item.Place).Distinct().Where(place => !changed.Contains(place))];
    }

    // Each README says what it was made from, whatever becomes of it.
    private static ImmutableSortedDictionary<string, string> Files(ExportTarget target, EnvironmentPlan plan)
    {
        var files = target.Write(plan).Files;
        return files.SetItem("README.md", string.Join('\n', files["README.md"].Split('\n').Where(line => !line.StartsWith("Written by ", StringComparison.Ordinal))));
    }

    private static Task<EnvironmentPlan> PlanAsync(string document) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(document)));
}
