using System.Text.Json;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Policies;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Conventions;
using Infra.Tests.Resources;
using Infra.Tests.Support;

namespace Infra.Tests.Plans;

[Collection(DeploymentCollection.Name)]
public sealed class DeploymentRightsTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Rights_OfAPlan_CoverEachOfItsTypesOfAws(string environment)
    {
        var plan = await TestEnvironments.PlanAsync(environment);

        var actions = Statements(DeploymentRights.Of(plan)).SelectMany(statement => statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString()!)).ToHashSet();

        Convention.HasNo(
            from type in plan.Resources.Select(resource => resource.Address.Type).Distinct()
            where ResourceTypes.IsAws(type) && type != ResourceTypes.AwsProvider
            from action in ResourceTypes.Of(type)?.Actions ?? [$"entry with Actions; add it in {ResourceTypesTests.FileOf(type)}"]
            where !actions.Contains(action)
            select $"{type}: found no {action}");
    }

    [Fact]
    public async Task Rights_OfTheLargestEnvironment_FitAManagedPolicy() =>
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (size of a managed policy; a copy), read 2026-11-22
        Assert.InRange(DeploymentRights.Of(await TestEnvironments.PlanAsync("prod")).ToJson().Length, 1, 6_144);

    [Fact]
    public async Task Rights_OfAnEnvironment_AreForItsRegionAndItsRoles()
    {
        var statements = Statements(DeploymentRights.Of(await TestEnvironments.PlanAsync("dev")));

        Assert.Equal("""{"StringEquals":{"aws:RequestedRegion":"eu-central-1"}}""", statements[0].GetProperty("Condition").GetRawText());
        Assert.All(statements.Skip(1), statement => Assert.StartsWith("arn:aws:iam::111111111111:role/", statement.GetProperty("Resource")[0].GetString(), StringComparison.Ordinal));
        Assert.DoesNotContain(statements.SelectMany(statement => statement.GetProperty("Action").EnumerateArray()), action => action.GetString()!.EndsWith(":*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rights_WithABucketForFlowLogs_LetAwsDeliverAndLeaveItsPolicyAlone()
    {
        async Task<List<string>> ActionsAsync(string? bucket) =>
        [
            .. from statement in Statements(DeploymentRights.Of(await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(("network.flowLogBucket", bucket))))))
               from action in statement.GetProperty("Action").EnumerateArray()
               select action.GetString()!,
        ];

        var (without, with) = (await ActionsAsync(null), await ActionsAsync("""{ "arn": "arn:aws:s3:::example-flow-logs" }"""));

        Assert.Equal(["logs:CreateLogDelivery", "logs:DeleteLogDelivery"], with.Except(without));
        Assert.DoesNotContain("s3:PutBucketPolicy", with);
    }

    [Fact]
    public async Task Rights_WithABoundary_MakeNoRoleWithoutIt()
    {
        const string boundary = "arn:aws:iam::111111111111:policy/boundary";
        var plan = await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(("permissionsBoundary", $"\"{boundary}\""))));

        var statement = Statements(DeploymentRights.Of(plan)).Single(statement => statement.TryGetProperty("Sid", out var sid) && sid.GetString() == "GiveRights");

        Assert.Equal($$$"""{"StringEquals":{"iam:PermissionsBoundary":"{{{boundary}}}"}}""", statement.GetProperty("Condition").GetRawText());
        Assert.Equal(
            ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"],
            statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString()));
    }

    [Fact]
    public async Task Command_OfAnEnvironmentWithoutABoundary_PrintsThePolicyAndSaysSo()
    {
        var result = await Support.Cli.RunInAsync(TestEnvironments.Folder.FullName, "export", "deployment-role", "dev");

        Assert.Equal(DeploymentRights.Of(await TestEnvironments.PlanAsync("dev")).ToJson(), result.Output.TrimEnd('\n'));
        Assert.StartsWith("found no permissionsBoundary", result.Errors, StringComparison.Ordinal);
    }

    private static List<JsonElement> Statements(PolicyDocument policy) =>
        [.. JsonDocument.Parse(policy.ToJson()).RootElement.GetProperty("Statement").EnumerateArray()];
}
