using Infra.Cli;
using Infra.Cli.Export;
using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Findings;
using Infra.Model.Plans;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Extensions;

[Collection(DeploymentCollection.Name)]
public sealed class ExtensionTests
{
    private const string Orders = """{ "retentionDays": 4 }""";

    [Fact]
    public async Task Extension_ThatTheStackFileNames_DeclaresUnderAComponentOfItsOwn()
    {
        var plan = await PlanAsync(("open", "{}"));

        var (queue, map) = (One(plan, "aws:sqs/queue:Queue"), One(plan, "kubernetes:core/v1:ConfigMap", "dev-ext-open"));
        Assert.All([queue, map], resource => Assert.Equal(new ResourceAddress(ResourceTypes.Extension, "dev-ext-open"), resource.Parent));
        Assert.Equal(("dev-aws", "dev-kubernetes"), (queue.Options.Provider?.Name, map.Options.Provider?.Name));
        Assert.Contains("dev-network", queue.Options.DependsOn.Select(address => address.Name));
        Assert.Equal("general", map.Inputs.At("data.pools").Text);
    }

    [Fact]
    public async Task Extensions_ThatNoStackFileNames_DeclareNothing() =>
        Assert.DoesNotContain((await PlanAsync()).Resources, resource => resource.Address.Type == ResourceTypes.Extension);

    [Fact]
    public async Task Extensions_OfAnEnvironment_AreInTheOrderOfTheirNames() => Assert.Equal(
        ["dev-ext-open", "dev-ext-orders"],
        (await PlanAsync(("orders", Orders), ("open", "{}"))).Resources.Select(resource => resource.Address).Where(address => address.Type == ResourceTypes.Extension).Select(address => address.Name));

    [Theory]
    [InlineData("order", "extensions.order: found the extension \"order\", which no class under extensions/ has as its name; add the class, or write one of open, orders, twice")]
    [InlineData("twice", "extensions: found two classes with the name \"twice\", Infra.Tests.Extensions.FirstExtension and Infra.Tests.Extensions.SecondExtension; give one of them another name")]
    public async Task Extension_ThatIsNotThereOrTwice_IsRefused(string name, string finding) => Assert.Equal(
        $"Pulumi.dev.yaml: {finding}",
        $"{Assert.Single((await Assert.ThrowsAsync<UserException>(() => PlanAsync((name, "{}")))).Findings)}");

    [Fact]
    public async Task Rules_OfTheProject_JudgeWhatAnExtensionDeclares() => Assert.Contains(
        RuleSet.All.Judge(PlanDeclarations.Of(await PlanAsync(("open", "{}"))), []).Broken,
        finding => (finding.Rule, finding.Resource) == ("SEC019", "sqs.Queue/dev-ext-open"));

    [Fact]
    public async Task Program_WithWrongSettingsOfExtensions_ReportsAllOfThem()
    {
        var settings = MinimalSettings.ParsedWith(("extensions", """{ "orders": { "retentionDays": 0, "fifo": true } }"""));

        Assert.Equal(
            [
                "Pulumi.dev.yaml: extensions.orders.fifo: found an unknown key \"fifo\"; the keys here are retentionDays",
                "Pulumi.dev.yaml: extensions.orders.retentionDays: found 0; write 1 to 14 days",
            ],
            await RuledProgram.RunAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings), RuleSet.All, isPreview: true));
    }

    [Fact]
    public async Task Check_OfAStackFileWithWrongSettingsOfAnExtension_NamesTheLine()
    {
        using var project = new GitProject();
        project.Dev += "    extensions:\n      orders: { retentionDays: 15 }\n";

        var result = await project.RunAsync("check", "dev");

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.Contains($"Pulumi.dev.yaml:{project.Dev.Split('\n').Length - 1}: extensions.orders.retentionDays: found 15; write 1 to 14 days\n", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removal_OfWhatTheCatalogueLacks_HasARowThatSaysSo()
    {
        var (with, without) = (await PlanAsync(("orders", Orders)), await PlanAsync());

        var effects = EnvironmentChange.Of(with, without).Effects;

        Assert.Equal(["sqs.Queue dev-ext-orders-failed, dev-ext-orders"], effects.Where(effect => effect.Loses == LossKind.Unknown).Select(effect => effect.Subject));
        Assert.DoesNotContain(EnvironmentChange.Of(without, with).Effects, effect => effect.Loses is not null);
    }

    [Theory]
    [InlineData("terraform")]
    [InlineData("cloudformation")]
    public async Task Export_OfWhatTheCatalogueLacks_LeavesItOutByName(string target)
    {
        var export = ExportTarget.All.Single(known => known.Name == target).Write(await PlanAsync(("orders", Orders), ("open", "{}")));

        Assert.Contains(export.Notes, note => note.Contains("sqs.Queue", StringComparison.Ordinal) && note.Contains("an extension declares it", StringComparison.Ordinal));
        Assert.Contains("sqs.Queue", export.Files["README.md"], StringComparison.Ordinal);
        Assert.DoesNotContain(export.Files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)), file => file.Value.Contains("dev-ext-orders", StringComparison.Ordinal));
        Assert.Contains(export.Files.Keys, path => path.EndsWith("configmap-kube-system-own.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeploymentRole_OfWhatTheCatalogueLacks_SaysWhichRightsAreMissing()
    {
        using var project = new GitProject();
        project.Dev += "    extensions:\n      orders: { retentionDays: 4 }\n";

        var result = await project.RunAsync("export", "deployment-role", "dev");

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.StartsWith("found aws:sqs/queue:Queue of an extension, whose actions the policy lacks; add those that create, read, change and delete it\n", result.Errors, StringComparison.Ordinal);
    }

    private static PlannedResource One(EnvironmentPlan plan, string type, string? name = null) =>
        plan.Resources.Single(resource => resource.Address.Type == type && (name is null || resource.Address.Name == name));

    private static Task<EnvironmentPlan> PlanAsync(params (string Name, string Settings)[] extensions) => PlanRecorder.RecordAsync(new EnvironmentDefinition(
        Value.Parse<EnvironmentName>("dev"),
        MinimalSettings.ParsedWith(("extensions", $"{{ {string.Join(", ", extensions.Select(extension => $"\"{extension.Name}\": {extension.Settings}"))} }}"))));
}
