using Infra.Cli.Plan;
using Infra.Model.Findings;
using Infra.Model.Plans;
using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Orders;

[Collection(DeploymentCollection.Name)]
public sealed class OrderQueueTests
{
    [Fact]
    public async Task Queue_OfOrders_GivesWhatFailsToAnother()
    {
        var plan = await PlanAsync("""{ "retentionDays": 4 }""");

        var queue = plan.Resources.Single(resource => resource.Address.Name == "dev-ext-orders" && resource.Kind == ResourceKind.Custom);
        Assert.Equal(4 * 86_400, queue.Inputs.At("messageRetentionSeconds").Number);
        Assert.Contains("dev-ext-orders-failed", queue.References.Select(use => use.Reference.Resource.Name));
    }

    [Fact]
    public async Task Queues_OfOrders_BreakNoRule() =>
        Assert.Empty(RuleSet.All.Judge(PlanDeclarations.Of(await PlanAsync("""{ "retentionDays": 4 }""")), []).Broken.Where(finding => $"{finding}".Contains("orders", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{ "retentionDays": 15 }""", "extensions.orders.retentionDays: found 15; write 1 to 14 days")]
    [InlineData("{}", "extensions.orders.retentionDays: found no key \"retentionDays\"; add it")]
    [InlineData("""{ "retentionDays": 4, "fifo": true }""", "extensions.orders.fifo: found an unknown key \"fifo\"; the keys here are retentionDays")]
    public async Task Settings_ThatAreWrong_AreRefused(string settings, string finding) =>
        Assert.Equal($"Pulumi.dev.yaml: {finding}", $"{Assert.Single((await Assert.ThrowsAsync<UserException>(() => PlanAsync(settings))).Findings)}");

    private static Task<EnvironmentPlan> PlanAsync(string settings) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(("extensions", $$"""{ "orders": {{settings}} }"""))));
}
