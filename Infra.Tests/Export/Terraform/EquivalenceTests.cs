using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Export.Terraform;

[Collection(DeploymentCollection.Name)]
public sealed class EquivalenceTests
{
    private static readonly PlanComparison Comparison = new((key, known) => PropertyName.Find(key, known.Contains));

    public static TheoryData<string> Environments => [.. TestEnvironments.Names, "whole"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Configuration_OfAnEnvironment_SaysWhatItsPlanSays(string environment)
    {
        var plan = await PlanAsync(environment);
        var configuration = Read(plan);

        Convention.HasNo(
            from resource in Exported(plan)
            from difference in Differences(configuration, resource)
            where !IsOmitted(resource, difference)
            select $"{resource.Address}: {difference}");
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Property_OfAnyResource_IsMissedWhenItIsAnother(string environment)
    {
        var plan = await PlanAsync(environment);
        var configuration = Read(plan);
        var mutations = 0;
        var unseen = new List<string>();

        foreach (var resource in Exported(plan))
        {
            foreach (var (path, mutated) in PlanComparison.Mutations(plan, resource))
            {
                mutations++;
                var other = mutated.Resources.Single(other => other.Address == resource.Address);
                if (!Differences(configuration, other).Any(difference => !IsOmitted(resource, difference)) && !IsOmitted(resource, path)) unseen.Add($"{resource.Address}.{path}");
            }
        }

        Convention.HasNo(unseen);
        Assert.True(mutations > 400, $"only {mutations} mutations");
    }

    private static IEnumerable<string> Differences(Node configuration, PlannedResource resource)
    {
        var type = ResourceTypes.Of(resource.Address.Type)!.Terraform!;
        var body = (MapNode)configuration.At("resource").Entries[type].Entries[TerraformText.Identifier(resource.Address.Name)];
        var written = new MapNode(body.Entries.RemoveRange(["depends_on", "lifecycle", "name_prefix"]));
        return Comparison.Differences(PlanComparison.Resolved(resource.Inputs, Token), written, "");
    }

    // An expression as Terraform has it, made without the schema: names with underscores, "[0]" into what the provider has once.
    private static string Token(ReferenceNode reference) =>
        $"<{ResourceTypes.Of(reference.Resource.Type)!.Terraform}.{TerraformText.Identifier(reference.Resource.Name)}.{Regex.Replace(string.Concat(reference.Property.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}")), @"(?<!\])\.", "[0].")}>";

    private static MapNode Read(EnvironmentPlan plan)
    {
        using var document = JsonDocument.Parse(TerraformExport.Of(plan).Files["main.tf.json"]);
        return NodeJson.Map(document.RootElement, Text);
    }

    // What stands between the marks of an expression is one; doubled marks are text.
    private static TextNode? Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String) return null;

        const string mark = "\uE000";
        var text = element.GetString()!.Replace("$${", mark, StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal);
        while (text.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf('}', start);
            text = $"{text[..start]}<{text[(start + 2)..end]}>{text[(end + 1)..]}";
        }

        return new TextNode(text.Replace(mark, "${", StringComparison.Ordinal));
    }

    private static bool IsOmitted(PlannedResource resource, string difference) =>
        ResourceTypes.Of(resource.Address.Type)!.MissingInTerraform.Any(missing => missing.Path == difference);

    private static IEnumerable<PlannedResource> Exported(EnvironmentPlan plan) =>
        plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom && ResourceTypes.IsAws(resource.Address.Type) && ResourceTypes.Of(resource.Address.Type) is not null);

    private static Task<EnvironmentPlan> PlanAsync(string environment) => environment == "whole"
        ? PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(WholeSettings.Json)))
        : TestEnvironments.PlanAsync(environment);
}
