using System.Text.Json.Nodes;

namespace Infra.Cli.Export.Terraform;

/// <summary>The kubeconfig that the component <c>eks:index:Cluster</c> makes of its cluster, as a local value.</summary>
/// <remarks>pulumi/pulumi-eks, nodejs/eks/cluster/cluster.ts, generateKubeconfig; read 2026-11-22.</remarks>
internal static class KubeconfigLocal
{
    private const string Name = "kubeconfig";

    internal const string Expression = $"jsonencode(local.{Name})";

    /// <summary>The block with the local value.</summary>
    internal static JsonObject Block(ResourceAddress cluster, string region)
    {
        var address = ReferenceExpression.Address(cluster);
        return new JsonObject { [Name] = Config(property => TerraformText.Embedded($"{address}.{property}"), region) };
    }

    private static JsonObject Config(Func<string, string> cluster, string region) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["current-context"] = "aws",
        ["clusters"] = new JsonArray(new JsonObject
        {
            ["name"] = "kubernetes",
            ["cluster"] = new JsonObject
            {
                ["server"] = cluster("endpoint"),
                ["certificate-authority-data"] = cluster("certificate_authority[0].data"),
            },
        }),
        ["contexts"] = new JsonArray(new JsonObject
        {
            ["name"] = "aws",
            ["context"] = new JsonObject { ["cluster"] = "kubernetes", ["user"] = "aws" },
        }),
        ["users"] = new JsonArray(new JsonObject
        {
            ["name"] = "aws",
            ["user"] = new JsonObject
            {
                ["exec"] = new JsonObject
                {
                    ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
                    ["command"] = "aws",
                    ["args"] = new JsonArray("--region", region, "eks", "get-token", "--cluster-name", cluster("name"), "--output", "json"),
                    ["env"] = new JsonArray(new JsonObject
                    {
                        ["name"] = "KUBERNETES_EXEC_INFO",
                        ["value"] = """{"apiVersion": "client.authentication.k8s.io/v1beta1"}""",
                    }),
                },
            },
        }),
    };
}
