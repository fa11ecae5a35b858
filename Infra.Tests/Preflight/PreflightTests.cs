using Infra.Cli.Plan;
using Infra.Cli.Preflight;
using Infra.Model.Findings;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Preflight;

[Collection(DeploymentCollection.Name)]
public sealed class PreflightTests
{
    private static readonly AwsAnswer Missing = AwsAnswer.Without(AwsAnswerKind.Missing, "not found");

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task Questions_ToAnAccountThatIsRight_HaveNoFindingAndOnlyRead(string environment)
    {
        var plan = await TestEnvironments.PlanAsync(environment);
        var account = new RecordedAccount(plan);

        var answers = await PreflightRun.AskAsync(plan, account, default);

        Assert.Empty(answers.Select(answer => answer.Finding).OfType<Finding>());
        Assert.Equal("is not there yet, and will have a private endpoint only: the first deployment needs controlPlane.publicAccess, or a way into the network", Assert.Single(answers, answer => !answer.IsAsked).Text);
        Assert.All(account.Asked, question => Assert.Matches("^(get|describe)-", question.Operation));
        Assert.Equal(
            ["Kubernetes", "Kubernetes API", "access", "account", "add-on build", "add-on configuration", "instance types", "name", "node image", "quota", "service-linked role"],
            answers.Select(answer => answer.Check).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("aws sts", """{ "Account": "222222222222", "Arn": "x" }""", "111111111111: found credentials of the account 222222222222; use credentials of the account that the stack file names; the other answers are about the wrong account")]
    [InlineData("aws iam get-role --role-name AWSServiceRoleForEC2Spot", null, "AWSServiceRoleForEC2Spot: found no such role, which spot servers need; create it once with aws iam create-service-linked-role --aws-service-name spot.amazonaws.com")]
    [InlineData("aws iam get-role --role-name infra-deployment", null, "arn:aws:iam::111111111111:role/infra-deployment: found no such role, and EKS refuses an access entry for it; create the role, or remove the entry under access; docs/runbooks/first-deployment.md shows how")]
    [InlineData("aws iam get-role --role-name infra-deployment", """{ "Role": { "Arn": "arn:aws:iam::111111111111:role/ci/infra-deployment" } }""", "arn:aws:iam::111111111111:role/infra-deployment: found the role arn:aws:iam::111111111111:role/ci/infra-deployment of that name, which EKS takes as another principal; write this ARN under access")]
    [InlineData("aws service-quotas get-service-quota --service-code ec2 --quota-code L-34B43A08", """{ "Quota": { "Value": 5.0 } }""", "All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests: found the quota 5, too little for 10 vCPUs for twice the minimum of each pool and its servers in test; raise it with aws service-quotas request-service-quota-increase --service-code ec2 --quota-code L-34B43A08 --desired-value 10 --region eu-central-1")]
    [InlineData("aws service-quotas get-service-quota --service-code vpc", """{ "Quota": { "Value": 1.0 } }""", "VPCs: found the quota 1, too little for 1 beside the 1 in use; raise it with aws service-quotas request-service-quota-increase --service-code vpc --quota-code L-F678F1CE --desired-value 2 --region eu-central-1")]
    [InlineData("aws ssm get-parameters", """{ "Parameters": [], "InvalidParameters": ["x"] }""", "BOTTLEROCKET_ARM_64 1.66.0-1ad6b4a4: found no parameter /aws/service/bottlerocket/aws-k8s-1.36/arm64/1.66.0-1ad6b4a4/image_id in eu-central-1; pin a release whose image the region has; see the image's release notes")]
    [InlineData("aws eks describe-cluster-versions", """{ "clusterVersions": [] }""", "1.36: found no such version of EKS in eu-central-1; choose a release with a version that EKS offers")]
    [InlineData("aws eks describe-cluster-versions", """{ "clusterVersions": [{ "clusterVersion": "1.36", "versionStatus": "EXTENDED_SUPPORT" }] }""", "1.36: found the version in EXTENDED_SUPPORT; choose a release with a newer Kubernetes, or pay for extended support")]
    [InlineData("aws eks describe-addon-versions --addon-name coredns", """{ "addons": [{ "addonVersions": [{ "addonVersion": "v1.14.3-eksbuild.24" }] }] }""", "coredns v1.14.3-eksbuild.23: found no such build for Kubernetes 1.36; pin a build that there is in the release, for example v1.14.3-eksbuild.24")]
    [InlineData("aws eks describe-addon-configuration --addon-name coredns", """{ "configurationSchema": "{ \"type\": \"object\", \"additionalProperties\": false, \"properties\": {} }" }""", "^coredns v1.14.3-eksbuild.23: found a configuration that the schema of the build refuses \\([^)]*: is no key of the schema[^)]*\\); pin another build, or report it: the configuration is this project's$")]
    [InlineData("aws logs describe-log-groups", """{ "logGroups": [{ "logGroupName": "/aws/eks/CLUSTER/cluster" }] }""", "/aws/eks/CLUSTER/cluster: found a log group of that name, left from an earlier cluster; delete it with aws logs delete-log-group --log-group-name /aws/eks/CLUSTER/cluster --region eu-central-1, or import it")]
    [InlineData("aws ecr describe-repositories --repository-names dev/shop/api", "{}", "dev/shop/api: found a repository of that name; import it with pulumi import, or delete it when its images are not needed")]
    public async Task Answer_ThatIsWrong_IsAFindingWithARemedy(string question, string? answer, string expected)
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var account = new RecordedAccount(plan);
        string Named(string text) => text.Replace("CLUSTER", account.Cluster, StringComparison.Ordinal);

        var answers = await PreflightRun.AskAsync(plan, answer is null ? account.With(question, Missing) : account.With(question, Named(answer)), default);

        var text = Assert.Single(answers.Select(item => item.Finding).OfType<Finding>()).Text;
        if (expected.StartsWith('^')) Assert.Matches(expected, text);
        else Assert.Equal(Named(expected), text);
    }

    [Fact]
    public async Task Offerings_OfAZone_AreAWarningWhenSomeAreMissingAndAnErrorWhenAllAre()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var account = new RecordedAccount(plan).With(
            "aws ec2 describe-instance-type-offerings",
            """{ "InstanceTypeOfferings": [{ "Location": "eu-central-1a", "InstanceType": "m7g.large" }, { "Location": "eu-central-1a", "InstanceType": "r7g.large" }] }""");

        var findings = (await PreflightRun.AskAsync(plan, account, default)).Select(answer => answer.Finding).OfType<Finding>().ToList();

        var name = PlannedGeneration.Of(plan.Environment).Single().Name;
        Assert.Equal(
            [
                $"warning: {name} in eu-central-1a: found no offer of m6g.large, m8g.large; servers there are of m7g.large, r7g.large alone",
                $"{name} in eu-central-1b: found no offer of m7g.large, m6g.large, m8g.large, r7g.large; name a type that the zone offers, or leave the zone out",
            ],
            findings.Select(finding => $"{finding}"));
    }

    [Theory]
    [InlineData(nameof(AwsAnswerKind.Answered), "exists", null)]
    [InlineData(nameof(AwsAnswerKind.Denied), "could not be asked; grant s3:GetBucketLocation", null)]
    [InlineData(nameof(AwsAnswerKind.Missing), "", "arn:aws:s3:::example-flow-logs: found no such bucket, and AWS refuses the flow log; create it with the policy of docs/runbooks/first-deployment.md, \"Flow logs in a bucket\", or name another")]
    public async Task Bucket_OfFlowLogs_IsAskedFor(string answered, string text, string? finding)
    {
        var settings = MinimalSettings.ParsedWith(("network.flowLogBucket", """{ "arn": "arn:aws:s3:::example-flow-logs" }"""));
        var plan = await PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings));
        var kind = Enum.Parse<AwsAnswerKind>(answered);
        var answer = kind == AwsAnswerKind.Answered ? AwsAnswer.Of(NodeJson.Parse("""{ "LocationConstraint": "eu-central-1" }""")) : AwsAnswer.Without(kind, "none");

        var answers = await PreflightRun.AskAsync(plan, new RecordedAccount(plan).With("aws s3api get-bucket-location --bucket example-flow-logs", answer), default);

        var bucket = Assert.Single(answers, item => item.Check == "bucket");
        Assert.Equal((text, finding), (bucket.Text, bucket.Finding?.Text));
    }

    [Fact]
    public async Task Rights_ThatAreMissing_AreNamedAndAreNoFinding()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var account = new RecordedAccount(plan);
        foreach (var service in (string[])["iam", "ec2", "eks", "ssm", "logs", "ecr", "service-quotas"]) account.With($"aws {service}", AwsAnswer.Without(AwsAnswerKind.Denied, "no"));

        var answers = await PreflightRun.AskAsync(plan, account, default);

        Assert.True(PreflightText.IsGood(answers));
        Assert.Equal(
            [
                "ec2:DescribeAddresses", "ec2:DescribeInstanceTypeOfferings", "ec2:DescribeVpcs", "eks:DescribeAddonVersions", "eks:DescribeCluster", "eks:DescribeClusterVersions", "iam:GetRole",
                "servicequotas:GetServiceQuota", "ssm:GetParameters",
            ],
            answers.Select(answer => answer.Right).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("unknown   Kubernetes: 1.36: could not be asked; grant eks:DescribeClusterVersions", PreflightText.Lines("dev", answers));
    }

    [Fact]
    public async Task Environment_ThatIsDeployed_HasItsNamesAndIsAskedWhetherItsApiAnswers()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var account = new RecordedAccount(plan) { IsReachable = false }.With("aws eks describe-cluster --name", """{ "cluster": { "endpoint": "https://0123.gr7.eu-central-1.eks.amazonaws.com" } }""")
            .With("aws service-quotas get-service-quota --service-code vpc", """{ "Quota": { "Value": 1.0 } }""");

        var finding = Assert.Single((await PreflightRun.AskAsync(plan, account, default)).Select(answer => answer.Finding).OfType<Finding>());

        Assert.Equal(
            "https://0123.gr7.eu-central-1.eks.amazonaws.com: found no connection from here; deploy from inside the network, or name this network in controlPlane.publicAccess; docs/runbooks/first-deployment.md, 5",
            finding.Text);
    }

    [Fact]
    public async Task Questions_WithoutCredentials_EndWithWhatToDo()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var account = new RecordedAccount(plan).With("aws sts", AwsAnswer.Without(AwsAnswerKind.Failed, "Unable to locate credentials."));

        var exception = await Assert.ThrowsAsync<UserException>(() => PreflightRun.AskAsync(plan, account, default));

        Assert.Equal("found no answer from AWS (Unable to locate credentials.); sign in, for example with aws sso login, and name the profile with --profile", exception.Message);
    }

    [Fact]
    public async Task Json_OfTheAnswers_HasOneObjectForEach()
    {
        var plan = await TestEnvironments.PlanAsync("dev");
        var answers = await PreflightRun.AskAsync(plan, new RecordedAccount(plan).With("aws ssm", AwsAnswer.Without(AwsAnswerKind.Denied, "no")).With("aws iam get-role --role-name infra-deployment", Missing), default);

        var json = PreflightText.Json("dev", answers);

        Assert.StartsWith("{\n  \"format\": \"infra-preflight/1\",\n  \"environment\": \"dev\",\n  \"good\": false,\n  \"answers\": [\n    {\n      \"check\": \"account\",", json, StringComparison.Ordinal);
        Assert.Contains("\"result\": \"unknown\",\n      \"message\": \"could not be asked; grant ssm:GetParameters\",\n      \"right\": \"ssm:GetParameters\"", json, StringComparison.Ordinal);
        Assert.Contains("\"result\": \"error\"", json, StringComparison.Ordinal);
    }
}
