using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Cli.Rehearsal.Repairs;
using Infra.Tests.Support;

namespace Infra.Tests.Rehearsal.Repairs;

/// <summary>What the emulator answers, as it was recorded, and what comes out of the repairs.</summary>
public sealed class RepairTests
{
    private readonly ImmutableArray<IRepair> _repairs = EmulatorRepairs.All();

    [Fact]
    public void Cluster_AsItWasMade_HasWhatTheEmulatorLeavesOut()
    {
        Pass("POST", "/clusters", """{ "name": "c", "accessConfig": { "authenticationMode": "API" }, "upgradePolicy": { "supportType": "STANDARD" } }""", """{ "cluster": { "name": "c" } }""");

        var described = Pass("GET", "/clusters/c", "", """{ "cluster": { "name": "c", "resourcesVpcConfig": { "subnetIds": ["a"] } } }""");

        Assert.Equal(
            """{"cluster":{"name":"c","resourcesVpcConfig":{"subnetIds":["a"]},"accessConfig":{"authenticationMode":"API"},"upgradePolicy":{"supportType":"STANDARD"}}}""",
            described.ToJsonString());
    }

    [Fact]
    public void Cluster_UpdatedInPart_KeepsTheRestAndAnswersWithAnUpdate()
    {
        Pass("POST", "/clusters", """{ "name": "c", "resourcesVpcConfig": { "subnetIds": ["a"], "endpointPublicAccess": true } }""", """{ "cluster": { "name": "c" } }""");

        var update = Pass("POST", "/clusters/c/update-config", """{ "resourcesVpcConfig": { "endpointPublicAccess": false } }""", """{ "cluster": { "name": "c" } }""");
        var described = Pass("GET", "/clusters/c", "", """{ "cluster": { "resourcesVpcConfig": { "endpointPublicAccess": false } } }""");

        Assert.Equal("Successful", (string?)Pass("GET", $"/clusters/c/updates/{update["update"]!["id"]}", "", null)["update"]!["status"]);
        Assert.Equal("""{"endpointPublicAccess":false,"subnetIds":["a"]}""", described["cluster"]!["resourcesVpcConfig"]!.ToJsonString());
    }

    [Fact]
    public void Cluster_UpdatedToAnotherVersion_SaysSo()
    {
        var update = Pass("POST", "/clusters/c/updates", """{ "version": "1.36" }""", null);

        Assert.Equal("VersionUpdate", (string?)update["update"]!["type"]);
        Assert.Equal("1.36", (string?)Pass("GET", "/clusters/c", "", """{ "cluster": { "version": "1.35" } }""")["cluster"]!["version"]);
        Assert.Equal("1.35", (string?)Pass("GET", "/clusters/other", "", """{ "cluster": { "version": "1.35" } }""")["cluster"]!["version"]);
    }

    [Fact]
    public void NodeGroup_AsItWasMade_HasWhatTheEmulatorDropsAndNothingItMadeUp()
    {
        Pass("POST", "/clusters/c/node-groups", """{ "nodegroupName": "g", "updateConfig": { "maxUnavailable": 1 }, "nodeRepairConfig": { "enabled": true } }""", """{ "nodegroup": {} }""");

        var described = Pass("GET", "/clusters/c/node-groups/g", "", """{ "nodegroup": { "nodegroupName": "g", "remoteAccess": { "ec2SshKey": "eksKeypair" } } }""");

        Assert.Equal("""{"nodegroup":{"nodegroupName":"g","updateConfig":{"maxUnavailable":1},"nodeRepairConfig":{"enabled":true}}}""", described.ToJsonString());
    }

    [Fact]
    public void NodeGroup_MadeWithRemoteAccess_KeepsIt()
    {
        Pass("POST", "/clusters/c/node-groups", """{ "nodegroupName": "g", "remoteAccess": { "ec2SshKey": "mine" } }""", """{ "nodegroup": {} }""");

        var described = Pass("GET", "/clusters/c/node-groups/g", "", """{ "nodegroup": { "remoteAccess": { "ec2SshKey": "eksKeypair" } } }""");

        Assert.Equal("""{"nodegroup":{"remoteAccess":{"ec2SshKey":"eksKeypair"}}}""", described.ToJsonString());
    }

    [Fact]
    public void NodeGroup_OfAnotherCluster_IsLeftAsItIs()
    {
        Pass("POST", "/clusters/c/node-groups", """{ "nodegroupName": "g", "updateConfig": { "maxUnavailable": 1 } }""", """{ "nodegroup": {} }""");

        Assert.Equal("""{"nodegroup":{"remoteAccess":{}}}""", Pass("GET", "/clusters/d/node-groups/g", "", """{ "nodegroup": { "remoteAccess": {} } }""").ToJsonString());
    }

    [Fact]
    public void Update_OfANodeGroup_CanBeAskedFor()
    {
        Pass("POST", "/clusters/c/node-groups/g/update-config", "{}", """{ "update": { "id": "u-1", "status": "InProgress" } }""");

        Assert.Equal("Successful", (string?)Pass("GET", "/clusters/c/updates/u-1", "", null)["update"]!["status"]);
    }

    [Fact]
    public void Update_ThatNobodyMade_IsNotFound() => Assert.Equal(404, _repairs[0].Answer(Request("GET", "/clusters/c/updates/none", ""))!.Status);

    [Fact]
    public void NodeGroup_ThatIsTagged_HasItsTags()
    {
        const string path = "/tags/arn%3Aaws%3Aeks%3Aeu-central-1%3A111111111111%3Anodegroup%2Fc%2Fg%2F1";
        const string described = """{ "nodegroup": { "nodegroupArn": "arn:aws:eks:eu-central-1:111111111111:nodegroup/c/g/1", "tags": { "a": "1", "b": "2" } } }""";
        Pass("POST", path, """{ "tags": { "c": "3" } }""", null);
        Pass("DELETE", $"{path}?tagKeys=a", "", null);

        Assert.Equal("""{"b":"2","c":"3"}""", Pass("GET", "/clusters/c/node-groups/g", "", described)["nodegroup"]!["tags"]!.ToJsonString());
    }

    [Fact]
    public void Cluster_ThatIsTagged_IsLeftToTheEmulator() =>
        Assert.All(_repairs, repair => Assert.Null(repair.Answer(Request("POST", "/tags/arn%3Aaws%3Aeks%3Aeu-central-1%3A111111111111%3Acluster%2Fc", """{ "tags": {} }"""))));

    [Fact]
    public void LaunchTemplate_WithTagsOfItsOwn_ShowsOnlyThoseForServers()
    {
        const string answer = """
            <r xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><launchTemplateData><tagSpecificationSet><item><resourceType>instance</resourceType></item><item><resourceType>launch-template</resourceType></item></tagSpecificationSet></launchTemplateData></r>
            """;
        var request = Request("POST", "/", "Action=DescribeLaunchTemplateVersions&Version=2016-11-15", "ec2");

        var mended = Encoding.UTF8.GetString(_repairs.Aggregate(new GatewayAnswer(200, [], Encoding.UTF8.GetBytes(answer)), (current, repair) => repair.Mend(request, current)).Body);

        Assert.Contains("<resourceType>instance</resourceType>", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("launch-template", mended, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_ThatNoRepairMentions_PassesThroughAsItIs()
    {
        var answer = new GatewayAnswer(200, [], Encoding.UTF8.GetBytes("""{ "roles":   [] }"""));

        var request = Request("POST", "/", "Action=ListRoles", "iam");

        Assert.All(_repairs, repair => Assert.Null(repair.Answer(request)));
        Assert.Same(answer, _repairs.Aggregate(answer, (current, repair) => repair.Mend(request, current)));
    }

    [Fact]
    public void Refusal_OfTheEmulator_PassesThroughAsItIs()
    {
        var answer = new GatewayAnswer(409, [], Encoding.UTF8.GetBytes("""{ "message": "in use" }"""));
        var request = Request("POST", "/clusters", """{ "name": "c" }""");

        Assert.Same(answer, _repairs.Aggregate(answer, (current, repair) => repair.Mend(request, current)));
    }

    [Fact]
    public void Repairs_AllOfThem_AreInTheDocumentationWithTheirReason()
    {
        var page = File.ReadAllText(RepositoryFolder.File("docs/rehearsal.md").FullName);

        Assert.All(_repairs, repair => Assert.Contains($"| `{repair.GetType().Name}` | {repair.Reason} |", page, StringComparison.Ordinal));
    }

    // A call that a repair answers does not reach the emulator.
    private JsonObject Pass(string method, string path, string body, string? answer)
    {
        var request = Request(method, path, body);
        var given = _repairs.Select(repair => repair.Answer(request)).FirstOrDefault(found => found is not null);
        Assert.Equal(answer is null, given is not null);

        return _repairs.Aggregate(given ?? new GatewayAnswer(200, [], Encoding.UTF8.GetBytes(answer!)), (current, repair) => repair.Mend(request, current)).Json!;
    }

    private static GatewayRequest Request(string method, string path, string body, string service = "eks")
    {
        var parts = path.Split('?', 2);
        return new GatewayRequest
        {
            Method = method,
            Path = parts[0],
            Query = parts.Length > 1 ? $"?{parts[1]}" : "",
            Headers = [KeyValuePair.Create("Authorization", $"AWS4-HMAC-SHA256 Credential=x/20260101/eu-central-1/{service}/aws4_request, SignedHeaders=host, Signature=x")],
            Body = Encoding.UTF8.GetBytes(body),
        };
    }
}
