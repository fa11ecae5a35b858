using Infra.Cli.Files;
using Infra.Cli.Preflight;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Cli.Tools;
using Infra.Tests.Support;

namespace Infra.Tests.Preflight;

[Collection(DeploymentCollection.Name)]
public sealed class AwsCliTests
{
    [Theory]
    [InlineData(0, """{ "a": 1 }""", "", "Answered")]
    [InlineData(0, "", "", "Answered")]
    [InlineData(0, "<html>", "", "Failed")]
    [InlineData(254, "", "An error occurred (NoSuchEntity) when calling the GetRole operation: The role with name x cannot be found.", "Missing")]
    [InlineData(254, "", "An error occurred (ResourceNotFoundException) when calling the DescribeCluster operation: No cluster found for name: x.", "Missing")]
    [InlineData(254, "", "An error occurred (AccessDeniedException) when calling the DescribeCluster operation: User is not authorized", "Denied")]
    [InlineData(254, "", "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: You are not authorized", "Denied")]
    [InlineData(255, "", "Could not connect to the endpoint URL", "Failed")]
    [InlineData(252, "", "aws: error: argument operation: Invalid choice", "Failed")]
    public void End_OfTheProgram_IsAnAnswer(int exitCode, string output, string errors, string kind) =>
        Assert.Equal(kind, $"{AwsCli.Read(new ToolResult(exitCode, output, errors)).Kind}");

    [Theory]
    [InlineData("eks", "describe-cluster", "eks:DescribeCluster")]
    [InlineData("service-quotas", "get-service-quota", "servicequotas:GetServiceQuota")]
    public void Right_OfAQuestion_IsNamedAsIamNamesIt(string service, string operation, string right) => Assert.Equal(right, new AwsQuestion(service, operation).Right);

    // What moto 5.2.1 does not serve (versions of clusters and add-ons) fails, and is reported as not asked.
    [FactWithProgram("aws", "moto_server")]
    public async Task Questions_ToAnEmulatorByTheAwsCli_AreAnsweredWhereItServesThem()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        using var folder = new TemporaryFolder();
        await using var emulator = await EmulatorServer.StartAsync(Program("moto_server"), folder.FullName, plan.Environment.Settings.Account, default);
        var variables = Isolation.Variables(folder.FullName);
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("AWS_ENDPOINT_URL", $"{emulator.Address}"), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_PAGER", "")])
            variables[name] = value;

        var context = await new PreflightContext(plan, new AwsCli(new Tool(Program("aws"), folder.FullName, variables), "eu-central-1", null), default).WithClusterAsync();
        PreflightAnswer[] answers =
        [
            .. await AccountCheck.AskAsync(context), .. await RoleChecks.AskAsync(context), .. await InstanceTypeCheck.AskAsync(context), .. await NameChecks.AskAsync(context), .. await KubernetesCheck.AskAsync(context),
        ];

        Assert.Equal("good", Result(answers.Single(answer => answer.Check == "account")));
        Assert.All(answers.Where(answer => answer.Check == "access"), answer => Assert.Equal("wrong", Result(answer)));
        Assert.Equal("good", Result(answers.Single(answer => answer.Subject == "AWSServiceRoleForAmazonEKS")));
        Assert.Equal("wrong", Result(answers.Single(answer => answer.Subject == "AWSServiceRoleForEC2Spot")));
        Assert.Equal(["good", "good", "good", "good"], answers.Where(answer => answer.Check == "name").Select(Result));
        Assert.All(answers.Where(answer => answer.Check == "instance types"), answer => Assert.True(answer.IsAsked, answer.Text));
        Assert.StartsWith("could not be asked: ", answers.Single(answer => answer.Check == "Kubernetes").Text, StringComparison.Ordinal);
    }

    private static string Program(string name) => ToolPath.Find(name, Environment.GetEnvironmentVariable("PATH"))!;

    private static string Result(PreflightAnswer answer) => !answer.IsAsked ? answer.Text : answer.Finding is null ? "good" : "wrong";
}
