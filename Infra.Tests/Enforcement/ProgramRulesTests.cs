using Infra.Enforcement;
using Infra.Model.Rules;
using Infra.Model.Trees;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Rules;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace Infra.Tests.Enforcement;

[Collection(DeploymentCollection.Name)]
public sealed class ProgramRulesTests
{
    private static readonly InputReader Reader = new(waits: true);

    [Fact]
    public async Task Exemption_OfTheSettings_LetsTheProgramPass()
    {
        var mutation = Mutations.All.First(mutation => mutation.Rule == "SEC025") with
        {
            Settings =
            [
                Mutations.SecondAdministrator,
                // The program has no clock, so a day that is over is for the check to find.
                ("exemptions", """[{ "rule": "SEC025", "resource": "eks.AccessPolicyAssociation/*", "reason": "Two teams deploy", "until": "2020-01-01" }]"""),
            ],
        };

        Assert.Empty(await RuledProgram.RunAsync(mutation.Environment, RuleSet.All, isPreview: true));
    }

    [Fact]
    public async Task Rule_WhoseCheckFails_FailsTheProgram()
    {
        var lines = await RuledProgram.RunAsync(Mutations.All[0].Environment, new RuleSet([new FailingRule()]), isPreview: true);

        Assert.Contains("XXX001 prod/ec2.Vpc/prod-network-vpc: found a check that failed (InvalidOperationException: the rule has an error); correct the rule", lines);
    }

    [Fact]
    public async Task Input_ThatTheRulesCannotRead_StopsAnUpdate()
    {
        var lines = await RuledProgram.RunAsync(
            Mutations.All[0].Environment,
            RuleSet.All,
            isPreview: false,
            args => args.Args is VpcArgs ? new ResourceTransformationResult(new UnreadableArgs(), args.Options) : null);

        Assert.Equal(["found an input that the rules cannot read (it cannot be read); correct InputReader"], lines);
    }

    [Fact]
    public async Task Findings_OfOneRun_AreAllReported()
    {
        var mutations = Mutations.All.Where(mutation => mutation.Rule is "IMM011" or "IMM014" or "SEC001").ToList();

        var lines = await RuledProgram.RunAsync(mutations[0].Environment, RuleSet.All, isPreview: true, [.. mutations.Select(mutation => mutation.Change())]);

        Assert.Equal(["IMM011", "IMM014", "SEC001"], lines.Select(line => line.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task Inputs_OfAResource_AreReadAsTheEngineWouldHaveThem()
    {
        var mocks = new RecordingMocks();
        MapNode? read = null;

        await mocks.UpdateAsync(() => _ = Output.Create(ReadAsync()));

        async Task<bool> ReadAsync()
        {
            read = await Reader.ReadAsync(new LaunchTemplateArgs
            {
                Name = "name",
                MetadataOptions = new LaunchTemplateMetadataOptionsArgs { HttpPutResponseHopLimit = 1 },
                BlockDeviceMappings = { new LaunchTemplateBlockDeviceMappingArgs { DeviceName = "/dev/xvda" } },
                Tags = { ["a.b"] = "c" },
                UpdateDefaultVersion = true,
                UserData = Output.CreateSecret("secret"),
            });
            return true;
        }

        Assert.Equal(
            ["blockDeviceMappings[0].deviceName \"/dev/xvda\"", "metadataOptions.httpPutResponseHopLimit 1", "name \"name\"", "tags['a.b'] \"c\"", "updateDefaultVersion true", "userData a value that is not known yet"],
            read!.Leaves().Select(leaf => $"{leaf.Path} {leaf.Value.Quoted}"));
    }

    [Fact]
    public async Task Inputs_ThatOtherResourcesAnswer_TellWhichOnes()
    {
        var mocks = new RecordingMocks();
        (Node Now, Node Later)? read = null;

        await mocks.UpdateAsync(() =>
        {
            var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.0.0.0/16" });
            _ = Output.Create(ReadAsync(vpc));
        });

        async Task<bool> ReadAsync(Vpc vpc)
        {
            var answer = new TaskCompletionSource<string>();
            var now = await new InputReader(waits: false).ReadAsync(Output.Create(answer.Task));
            answer.SetResult("answered");
            read = (now, await Reader.ReadAsync(vpc.Id));
            return true;
        }

        Assert.IsType<UnknownNode>(read!.Value.Now);
        Assert.Equal([new ResourceAddress("aws:ec2/vpc:Vpc", "vpc")], read.Value.Later.Sources);
    }

    [Fact]
    public async Task Values_OfAChart_AreReadFromWhateverTheyAre()
    {
        var mocks = new RecordingMocks();
        MapNode? read = null;

        await mocks.UpdateAsync(() => _ = Output.Create(ReadAsync()));

        async Task<bool> ReadAsync()
        {
            read = await Reader.ReadAsync(new ReleaseArgs
            {
                Values = new InputMap<object>
                {
                    ["json"] = System.Text.Json.JsonSerializer.SerializeToElement(new { replicaCount = 2 }),
                    ["map"] = new Dictionary<string, object> { ["list"] = new[] { "a", "b" } },
                    ["number"] = 1.5,
                },
            });
            return true;
        }

        Assert.Equal(
            ["values.json.replicaCount 2", "values.map.list[0] \"a\"", "values.map.list[1] \"b\"", "values.number 1.5"],
            read!.Leaves().Where(leaf => leaf.Path.StartsWith("values", StringComparison.Ordinal)).Select(leaf => $"{leaf.Path} {leaf.Value.Quoted}"));
    }

    private sealed class UnreadableArgs : ResourceArgs
    {
        private readonly string _problem = "it cannot be read";

        [Input("cidrBlock")]
        public Input<string> CidrBlock => throw new InvalidOperationException(_problem);
    }

    private sealed class FailingRule() : Rule("XXX001", "It never holds.", "It has an error.", "https://example.com")
    {
        protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => resource.Name.Type == ResourceTypes.Vpc;

        protected override Verdict Check(Declared resource, DeclaredEnvironment all) => throw new InvalidOperationException("the rule has an error");
    }
}
