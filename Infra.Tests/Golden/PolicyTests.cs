using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Model.Plans;
using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

/// <summary>Each policy in a file of its own, as a reviewer of access reads them: one statement after the other, references by name.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class PolicyTests
{
    private const string Folder = "policies";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static TheoryData<string> GoldenFiles => [.. TestEnvironments.Names.SelectMany(OnDisk)];

    public static TheoryData<string> Environments => TestEnvironments.Data;

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Policies_OfAnEnvironment_AreAsReviewed(string environment)
    {
        var plan = await TestEnvironments.PlanAsync(environment);
        var policies = plan.Resources.SelectMany(resource => Policies(environment, resource)).ToList();

        Assert.All(policies, policy => GoldenFile.Matches(policy.File, policy.Text));
        Assert.Equal(policies.Select(policy => policy.File).Order(StringComparer.Ordinal), OnDisk(environment));
    }

    private static IEnumerable<(string File, string Text)> Policies(string environment, PlannedResource resource) =>
        from input in resource.Inputs.Entries
        let json = Text(input.Value)
        where json is not null && IsPolicy(json)
        let name = resource.Address.Name[(environment.Length + 1)..].Replace('/', '-')
        let kind = input.Key == "assumeRolePolicy" ? "trust" : "policy"
        select ($"{environment}/{Folder}/{name}.{kind}.json", $"{JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Readable)}\n");

    private static string? Text(Node value) => value switch
    {
        TextNode text => text.Value,
        JoinNode template => string.Concat(template.Parts.Select(Text)),
        ReferenceNode reference => $"${{{reference.Resource.Name}.{reference.Property}}}",
        _ => null,
    };

    // IAM's own mark of a policy; the lifecycle policies of repositories are something else.
    private static bool IsPolicy(string text) => text.StartsWith("""{"Version":"2012-10-17",""", StringComparison.Ordinal);

    private static IEnumerable<string> OnDisk(string environment)
    {
        var folder = new DirectoryInfo(Path.Combine(GoldenFile.Folder, environment, Folder));
        return !folder.Exists
            ? []
            : folder.EnumerateFiles().Where(file => !file.Name.Contains(".received.", StringComparison.Ordinal))
                .Select(file => $"{environment}/{Folder}/{file.Name}").Order(StringComparer.Ordinal);
    }
}
