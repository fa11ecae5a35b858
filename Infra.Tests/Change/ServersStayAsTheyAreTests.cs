using FsCheck;
using FsCheck.Fluent;
using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Change;

/// <summary>
/// The invariant of the whole project, over settings made at random and one edit of any setting there is: no server is updated in
/// place, and what takes load is neither launched untested nor removed undrained, unless the verdict says so.
/// </summary>
[Collection(DeploymentCollection.Name)]
public sealed class ServersStayAsTheyAreTests
{
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";

    // Said here once more, so that a rule that is loosened by mistake is found.
    private static readonly string[] Harmless = ["scalingConfig.", "labels.infra/stage", "taints[", "tags.", "updateConfig.", "nodeRepairConfig."];

    [Fact]
    public void Edits_OfAnySetting_ChangeNoServerInPlace()
    {
        var edits = from first in Any
                    from second in Any
                    select (Before: SettingMutation.Document(first), After: SettingMutation.Document([.. first, .. second]));

        Prop.ForAll(Arb.From(edits), edit => Check(edit.Before, edit.After, Record)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Edit_OfASetting_ChangesNoServerInPlace(string place)
    {
        var mutation = SettingMutation.All.First(item => item.Place == place);

        Prop.ForAll(Arb.From(mutation.Values), value => Check(SettingMutation.Document([]), SettingMutation.Document(value), Shared))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2));
    }

    public static TheoryData<string> Places => [.. SettingMutation.All.Select(mutation => mutation.Place).Distinct()];

    private static Gen<(string Path, string? Json)[]> Any => Gen.Elements(SettingMutation.All.AsEnumerable()).SelectMany(mutation => mutation.Values);

    private static void Check(string before, string after, Func<string, EnvironmentPlan> plan)
    {
        // Two values that are good each may not be so together.
        if (SettingsFindings.In(before).Count + SettingsFindings.In(after).Count > 0) return;

        var change = EnvironmentChange.Of(plan(before), plan(after));

        var harm = Harm(change).ToList();
        Assert.True(harm.Count == 0 || !change.Findings.IsEmpty, $"{string.Join(", ", harm)}, and yet the verdict holds, from {before} to {after}");
        Assert.DoesNotContain(change.Resources, resource =>
            resource.Address.Type is NodeGroup or LaunchTemplate
            && (resource.Kind == ChangeKind.Replace || resource.Properties.Any(property => !IsHarmless(property.Path))));
    }

    private static IEnumerable<string> Harm(EnvironmentChange change) => change.Resources
        .Where(resource => resource.Address.Type == NodeGroup)
        .Where(resource => resource.Kind switch
        {
            ChangeKind.Create => StageIn(change.After, resource.Address) != "test",
            ChangeKind.Delete => StageIn(change.Before!, resource.Address) == "enabled",
            ChangeKind.Update => resource.Properties.Any(property => property is { Path: "labels.infra/stage", Before: "enabled", After: "test" } or { Path: "labels.infra/stage", Before: "test", After: "draining" }),
            ChangeKind.Replace => true,
            _ => throw new ArgumentOutOfRangeException(nameof(change), resource.Kind, "not a kind of change"),
        })
        .Select(resource => $"{resource.Kind} of {resource.Address}");

    private static bool IsHarmless(string path) => Harmless.Any(property => $"{path}.".StartsWith(property, StringComparison.Ordinal));

    private static string StageIn(EnvironmentPlan plan, ResourceAddress address)
    {
        var labels = (MapNode)plan.Resources.Single(resource => resource.Address == address).Inputs.Entries["labels"];
        return ((TextNode)labels.Entries["infra/stage"]).Value;
    }

    private static EnvironmentPlan Shared(string json) => MutationPlans.OfAsync(json).GetAwaiter().GetResult();

    private static EnvironmentPlan Record(string json) => PlanRecorder.RecordAsync(
        new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(json))).GetAwaiter().GetResult();
}
