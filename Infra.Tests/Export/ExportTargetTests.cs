using System.Collections.Immutable;
using Infra.Cli.Export;
using Infra.Model.Plans;
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

    // Recording a plan and exporting it take most of the time: each is done once for all tests.
    private static readonly Lazy<Task<ILookup<string, string>>> Unchanged = new(FindUnchangedAsync);

    public static TheoryData<string> Names => [.. ExportTarget.All.Select(target => target.Name)];

    // A new setting is found here until each target maps it or says why it does not.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Setting_OfAnyRecord_IsExportedOrInTheOmissions(string name)
    {
        var target = Target(name);
        var unchanged = await UnchangedAsync(target);

        Convention.HasNo(unchanged.Where(place => !target.Settings.Any(omission => omission.Covers(place)))
            .Select(place => $"{OmissionsOf(name)}: found no {place}, which changes no file of {name}; use it in a component of Infra that {name} gets, or add it here, with the reason"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Omission_OfATarget_IsOfASettingThatIsNotExported(string name)
    {
        var target = Target(name);
        var unchanged = await UnchangedAsync(target);

        Convention.HasNo(target.Settings.Where(omission => !unchanged.Any(omission.Covers))
            .Select(omission => $"{OmissionsOf(name)}: found {omission.Setting}, which {name} gets; remove it"));
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

    private static string OmissionsOf(string name) => Convention.FileOf(
        Array.Find(typeof(ExportTarget).Assembly.GetTypes(), type => type.Name.Equals($"{name}Omissions", StringComparison.OrdinalIgnoreCase)) ?? typeof(SettingOmission));

    private static ExportTarget Target(string name) => ExportTarget.All.Single(target => target.Name == name);

    private static async Task<List<string>> UnchangedAsync(ExportTarget target) => [.. (await Unchanged.Value)[target.Name]];

    // The settings of which no example changes a file, by target. A further example is tried for targets that the others change nothing in.
    private static async Task<ILookup<string, string>> FindUnchangedAsync()
    {
        var whole = SettingMutation.Document([]);
        var ofWhole = await FilesAsync(whole);
        var unchanged = new List<(string Target, string Place)>();
        var examples = SettingMutation.Documents.Where(item => item.Document != whole).GroupBy(item => item.Place)
            .SelectMany(group => group.Take(MostExamples).Select(item => (item.Place, Before: whole, After: item.Document)));
        foreach (var place in Contexts.Concat(examples).GroupBy(item => item.Place))
        {
            var left = ExportTarget.All.Select(target => target.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var (_, before, after) in place)
            {
                if (left.Count == 0) break;

                var (filesBefore, filesAfter) = (before == whole ? ofWhole : await FilesAsync(before), await FilesAsync(after));
                left.RemoveWhere(name => !filesBefore[name].SequenceEqual(filesAfter[name]));
            }

            unchanged.AddRange(left.Select(name => (name, place.Key)));
        }

        var settings = SettingMutation.Documents.Select(item => item.Place).Distinct().Count();
        Assert.All(ExportTarget.All, target => Assert.True(unchanged.Count(item => item.Target == target.Name) < settings - 5, $"no setting changes a file of {target.Name}"));
        return unchanged.ToLookup(item => item.Target, item => item.Place);
    }

    private static async Task<Dictionary<string, ImmutableSortedDictionary<string, string>>> FilesAsync(string document)
    {
        var plan = await MutationPlans.OfAsync(document);
        return ExportTarget.All.ToDictionary(target => target.Name, target => Files(target, plan), StringComparer.Ordinal);
    }

    // Each README says what it was made from, whatever becomes of it.
    private static ImmutableSortedDictionary<string, string> Files(ExportTarget target, EnvironmentPlan plan)
    {
        var files = target.Write(plan).Files;
        return files.SetItem("README.md", string.Join('\n', files["README.md"].Split('\n').Where(line => !line.StartsWith("Written by ", StringComparison.Ordinal))));
    }
}
