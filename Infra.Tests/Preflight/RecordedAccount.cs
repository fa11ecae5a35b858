using System.Text.Json.Nodes;
using Infra.Cli.Preflight;
using Infra.Model.Plans;
using Infra.Model.Servers;
using Infra.Model.Trees;

namespace Infra.Tests.Preflight;

/// <summary>
/// An empty account in which everything is right for a plan. The answers are written from the service models of botocore 1.43.11, not
/// recorded from AWS. A test replaces those that it is about.
/// </summary>
internal sealed class RecordedAccount(EnvironmentPlan plan) : IAwsApi
{
    private readonly List<(string Prefix, AwsAnswer Answer)> _replaced = [];

    internal List<AwsQuestion> Asked { get; } = [];

    internal bool IsReachable { get; set; } = true;

    /// <summary>Answers questions that begin so otherwise; the last replacement counts.</summary>
    internal RecordedAccount With(string prefix, string json) => With(prefix, AwsAnswer.Of(NodeJson.Parse(json)));

    internal RecordedAccount With(string prefix, AwsAnswer answer)
    {
        _replaced.Insert(0, (prefix, answer));
        return this;
    }

    /// <inheritdoc/>
    public Task<AwsAnswer> AskAsync(AwsQuestion question, CancellationToken stop)
    {
        lock (Asked) Asked.Add(question);
        var replaced = _replaced.Find(entry => $"{question}".StartsWith(entry.Prefix, StringComparison.Ordinal)).Answer;
        return Task.FromResult(replaced ?? (Good(question) is { } good ? AwsAnswer.Of(NodeJson.Parse(good.ToJsonString())) : AwsAnswer.Without(AwsAnswerKind.Missing, "not found")));
    }

    /// <inheritdoc/>
    public Task<bool> ReachesAsync(Uri address, CancellationToken stop) => Task.FromResult(IsReachable);

    private JsonObject? Good(AwsQuestion question) => question.Operation switch
    {
        "get-caller-identity" => new JsonObject { ["Account"] = $"{plan.Environment.Settings.Account}", ["Arn"] = "arn:aws:sts::111111111111:assumed-role/infra-preview/test" },
        "get-role" => new JsonObject { ["Role"] = new JsonObject { ["Arn"] = Arn(question.Arguments[1]) } },
        "get-service-quota" => new JsonObject { ["Quota"] = new JsonObject { ["QuotaCode"] = question.Arguments[3], ["Value"] = 1000.0 } },
        "describe-addresses" => new JsonObject { ["Addresses"] = new JsonArray() },
        "describe-vpcs" => new JsonObject { ["Vpcs"] = new JsonArray(new JsonObject { ["VpcId"] = "vpc-default" }) },
        "describe-instance-type-offerings" => new JsonObject
        {
            ["InstanceTypeOfferings"] = new JsonArray([
                .. from zone in plan.Environment.Settings.Network.Zones.Keys
                   from type in question.Arguments[^1].Split('=')[^1].Split(',')
                   select new JsonObject { ["InstanceType"] = type, ["LocationType"] = "availability-zone", ["Location"] = $"{zone}" },
            ]),
        },
        "get-parameters" => new JsonObject { ["Parameters"] = new JsonArray(new JsonObject { ["Name"] = question.Arguments[^1], ["Value"] = "ami-0123456789abcdef0" }), ["InvalidParameters"] = new JsonArray() },
        "describe-cluster-versions" => new JsonObject
        {
            ["clusterVersions"] = new JsonArray(new JsonObject { ["clusterVersion"] = question.Arguments[^1], ["versionStatus"] = "STANDARD_SUPPORT", ["endOfStandardSupportDate"] = "2027-08-02T00:00:00+00:00" }),
        },
        "describe-addon-versions" => new JsonObject
        {
            ["addons"] = new JsonArray(new JsonObject { ["addonName"] = question.Arguments[1], ["addonVersions"] = new JsonArray(new JsonObject { ["addonVersion"] = Builds[question.Arguments[1]] }) }),
        },
        "describe-addon-configuration" => new JsonObject { ["addonName"] = question.Arguments[1], ["configurationSchema"] = """{ "type": "object" }""" },
        "describe-log-groups" => new JsonObject { ["logGroups"] = new JsonArray() },
        _ => null,
    };

    private Dictionary<string, string> Builds => plan.Resources.Where(resource => resource.Address.Type == "aws:eks/addon:Addon")
        .ToDictionary(resource => resource.Inputs.At("addonName").Text!, resource => resource.Inputs.At("addonVersion").Text!);

    private string Arn(string role) => plan.Resources.Select(resource => resource.Inputs.At("principalArn").Text).OfType<string>().FirstOrDefault(arn => arn.EndsWith($"/{role}", StringComparison.Ordinal)) ?? role;

    internal string Cluster => ClusterName.Of(plan.Environment.Name, plan.Environment.Settings);
}
