using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Tests.Support;

/// <summary>Records plans of stacks that tests make up.</summary>
internal static class TestPlan
{
    /// <summary>The environment that the plans are of.</summary>
    internal static EnvironmentDefinition Environment { get; } = new(Value.Parse<EnvironmentName>("dev"), MinimalSettings.Parsed);

    /// <summary>Records a stack.</summary>
    /// <param name="declare">Declares its resources.</param>
    internal static Task<EnvironmentPlan> OfAsync(Action declare) =>
        PlanRecorder.RecordAsync(Environment, observer => new MadeUpStack(declare, observer));

    /// <summary>A resource of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="type">The last part of the resource's type, such as <c>Vpc</c>.</param>
    /// <param name="name">The resource's name.</param>
    internal static PlannedResource One(this EnvironmentPlan plan, string type, string name) => Assert.Single(
        plan.Resources,
        resource => resource.Address.Name == name && resource.Address.Type.EndsWith($":{type}", StringComparison.Ordinal));

    /// <summary>A plan as JSON.</summary>
    /// <param name="plan">The plan.</param>
    internal static byte[] Json(this EnvironmentPlan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        return stream.ToArray();
    }

    private sealed class MadeUpStack : Stack
    {
        public MadeUpStack(Action declare, ResourceTransformation observer)
            : base(new StackOptions { ResourceTransformations = { observer } }) =>
            declare();
    }
}
