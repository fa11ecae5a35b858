using System.Collections.Concurrent;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Tests.Support;

/// <summary>The settings and plans of dev with one setting changed (<see cref="SettingMutation"/>), each read and recorded once for all tests.</summary>
internal static class MutationPlans
{
    private static readonly ConcurrentDictionary<string, EnvironmentDefinition> Environments = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Lazy<Task<EnvironmentPlan>>> Plans = new(StringComparer.Ordinal);

    /// <summary>The environment of a document.</summary>
    /// <param name="document">The document.</param>
    internal static EnvironmentDefinition Environment(string document) => Environments.GetOrAdd(
        document,
        text => new(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(text)));

    /// <summary>The plan of a document.</summary>
    /// <param name="document">The document.</param>
    internal static Task<EnvironmentPlan> OfAsync(string document) =>
        Plans.GetOrAdd(document, text => new(() => PlanRecorder.RecordAsync(Environment(text)))).Value;
}
