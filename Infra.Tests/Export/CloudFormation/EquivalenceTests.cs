using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Export.CloudFormation;

[Collection(DeploymentCollection.Name)]
public sealed class EquivalenceTests
{
    public static TheoryData<string> Environments => [.. TestEnvironments.Names, "whole"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Template_OfAnEnvironment_SaysWhatItsPlanSays(string environment)
    {
        var plan = await PlanAsync(environment);
        var reading = new TemplateReading(plan, CloudFormationExport.Of(plan));

        Convention.HasNo(
            from resource in Exported(plan)
            from difference in reading.Differences(plan, resource.Address)
            where !IsOmitted(resource, difference)
            select $"{resource.Address}: {difference}");
    }

    // What is left out is found again, so that nothing is left out that is not in the list.
    [Fact]
    public async Task Omissions_OfATemplate_AreWhatTheReadingMisses()
    {
        var plan = await PlanAsync("prod");
        var reading = new TemplateReading(plan, CloudFormationExport.Of(plan));

        var missed = Exported(plan).Where(resource => reading.Differences(plan, resource.Address).Any()).Select(resource => resource.Address.Type).Distinct();

        var omitted = ResourceTypes.All.Select(type => type.Token).Where(type => ResourceTypes.CloudFormationOf(type)?.Loss is not null && plan.Resources.Any(resource => resource.Address.Type == type)).ToList();
        Assert.NotEmpty(omitted);
        Assert.Equal(omitted.Append(ResourceTypes.NodeGroup).Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Property_OfAnyResource_IsMissedWhenItIsAnother(string environment)
    {
        var plan = await PlanAsync(environment);
        var reading = new TemplateReading(plan, CloudFormationExport.Of(plan));
        var mutations = 0;
        var unseen = new List<string>();

        foreach (var resource in Exported(plan).Where(resource => ResourceTypes.CloudFormationOf(resource.Address.Type)!.Loss is null))
        {
            foreach (var (path, mutated) in PlanComparison.Mutations(plan, resource))
            {
                mutations++;
                if (!reading.Differences(mutated, resource.Address).Any(difference => !IsOmitted(resource, difference)) && !IsOmitted(resource, path)) unseen.Add($"{resource.Address}.{path}");
            }
        }

        Convention.HasNo(unseen);
        Assert.True(mutations > 400, $"only {mutations} mutations");
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Order_OfThePlan_IsThatOfTheTemplate(string environment)
    {
        var plan = await PlanAsync(environment);
        var template = new TemplateGraph(CloudFormationExport.Of(plan));
        var (ids, dependencies) = (new LogicalIds(plan), new PlanDependencies(plan));

        Convention.HasNo(
            from resource in Exported(plan)
            from needed in dependencies.Of(resource)
            let first = TemplateReading.Owner(plan, resource.Address)
            let second = TemplateReading.Owner(plan, needed)
            where first is not null && second is not null && first != second && !template.Follows(ids[first], ids[second])
            select $"{ids[first]} does not wait for {ids[second]}");
    }

    private static bool IsOmitted(PlannedResource resource, string difference) =>
        ResourceTypes.CloudFormationOf(resource.Address.Type)!.Loss is not null ? difference == "not in the template"
        : resource.Address.Type == ResourceTypes.NodeGroup && difference == "scalingConfig.desiredSize" && resource.Options.IgnoreChanges.Contains("scalingConfig.desiredSize");

    private static IEnumerable<PlannedResource> Exported(EnvironmentPlan plan) =>
        plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom && ResourceTypes.IsAws(resource.Address.Type) && ResourceTypes.Of(resource.Address.Type) is not null);

    private static Task<EnvironmentPlan> PlanAsync(string environment) => environment == "whole"
        ? Infra.Cli.Plan.PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(WholeSettings.Json)))
        : TestEnvironments.PlanAsync(environment);
}
