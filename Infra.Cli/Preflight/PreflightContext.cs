using Infra.Model.Plans;
using Infra.Model.Servers;

namespace Infra.Cli.Preflight;

/// <summary>What checks ask about, and whom.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Api">Who answers.</param>
/// <param name="Stop">Stops the questions.</param>
internal sealed record PreflightContext(EnvironmentPlan Plan, IAwsApi Api, CancellationToken Stop)
{
    internal EnvironmentSettings Settings => Plan.Environment.Settings;

    internal IReadOnlyList<PlannedGeneration> Generations { get; } = [.. PlannedGeneration.Of(Plan.Environment)];

    internal string Cluster { get; } = ClusterName.Of(Plan.Environment.Name, Plan.Environment.Settings);

    /// <summary>The cluster as it is deployed; an answer without a value when it is not.</summary>
    internal AwsAnswer Deployed { get; private init; } = AwsAnswer.Without(AwsAnswerKind.Missing, "");

    internal AwsQuestion DeployedQuestion => new("eks", "describe-cluster", "--name", Cluster);

    internal Task<AwsAnswer> AskAsync(AwsQuestion question) => Api.AskAsync(question, Stop);

    /// <summary>Asks what most checks depend on.</summary>
    internal async Task<PreflightContext> WithClusterAsync() => this with { Deployed = await AskAsync(DeployedQuestion) };

    /// <summary>An input of all resources of a type that have it as text.</summary>
    internal IEnumerable<string> Texts(string type, string input) => Resources(type).Select(inputs => inputs.At(input).Text).OfType<string>();

    internal IEnumerable<MapNode> Resources(string type) => Plan.Resources.Where(resource => resource.Address.Type == type).Select(resource => resource.Inputs);
}
