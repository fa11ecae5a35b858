using System.Text.Json.Nodes;
using Infra.Cli.Preflight;
using Infra.Model.Trees;

namespace Infra.Tests.Prices;

/// <summary>
/// AWS's price list and spot prices for tests. The answers have the form of the price list's documents, written after documents that
/// public programs keep as test data; a test replaces those that it is about.
/// </summary>
internal sealed class RecordedPrices : IAwsApi
{
    private readonly List<(string Part, AwsAnswer Answer)> _replaced = [];

    internal List<string> Asked { get; } = [];

    internal RecordedPrices With(string part, AwsAnswer answer)
    {
        _replaced.Insert(0, (part, answer));
        return this;
    }

    /// <summary>A product of the list.</summary>
    /// <param name="usage">Its usage type.</param>
    /// <param name="tiers">Where each tier of its price begins, and the price.</param>
    internal static JsonObject Product(string usage, params (int From, string Usd)[] tiers) => new()
    {
        ["product"] = new JsonObject { ["productFamily"] = "any", ["attributes"] = new JsonObject { ["usagetype"] = usage, ["regionCode"] = "eu-central-1" }, ["sku"] = "M2YSHUBETB3JX4M4" },
        ["serviceCode"] = "any",
        ["terms"] = new JsonObject
        {
            ["OnDemand"] = new JsonObject
            {
                ["M2YSHUBETB3JX4M4.JRTCKXETXF"] = new JsonObject
                {
                    ["priceDimensions"] = new JsonObject([.. tiers.Select(tier => KeyValuePair.Create<string, JsonNode?>(
                        $"M2YSHUBETB3JX4M4.JRTCKXETXF.{tier.From}",
                        new JsonObject { ["unit"] = "Hrs", ["beginRange"] = $"{tier.From}", ["pricePerUnit"] = new JsonObject { ["USD"] = tier.Usd } }))]),
                },
            },
        },
    };

    /// <summary>An answer with products, each as the text that the list has it as.</summary>
    /// <param name="products">The products.</param>
    internal static AwsAnswer Products(params IEnumerable<JsonObject> products) => AwsAnswer.Of(NodeJson.Parse(
        new JsonObject { ["FormatVersion"] = "aws_v1", ["PriceList"] = new JsonArray([.. products.Select(product => (JsonNode)product.ToJsonString())]) }.ToJsonString()));

    /// <inheritdoc/>
    public Task<AwsAnswer> AskAsync(AwsQuestion question, CancellationToken stop)
    {
        Asked.Add($"{question}");
        var replaced = _replaced.Find(entry => $"{question}".Contains(entry.Part, StringComparison.Ordinal)).Answer;
        return Task.FromResult(replaced ?? (question.Operation == "get-products" ? List(question) : Spot(question)));
    }

    /// <inheritdoc/>
    public Task<bool> ReachesAsync(Uri address, CancellationToken stop) => Task.FromResult(true);

    private static AwsAnswer List(AwsQuestion question) => $"{question}".Contains("instanceType", StringComparison.Ordinal)
        ? Products(Product("EUC1-BoxUsage:m7g.large", (0, "0.0978000000")))
        : Products(
            Product("EUC1-AmazonEKS-Hours:perCluster", (0, "0.1000000000")),
            Product("EUC1-AmazonEKS-Hours:extendedSupport", (0, "0.5000000000")),
            Product("EUC1-NatGateway-Hours", (0, "0.0520000000")),
            Product("EUC1-RegionalNatGateway-Hours", (0, "0.0990000000")),
            Product("EUC1-NatGateway-Bytes", (0, "0.0520000000")),
            Product("EUC1-VpcEndpoint-Hours", (0, "0.0120000000")),
            Product("EUC1-VpcEndpoint-Bytes", (0, "0.0100000000"), (1048576, "0.0060000000")),
            Product("EUC1-EBS:VolumeUsage.gp3", (0, "0.0952000000")),
            Product("EUC1-EBS:VolumeP-IOPS.gp3", (0, "0.0060000000")),
            Product("EUC1-EBS:VolumeP-Throughput.gp3", (0, "49.1520000000")),
            Product("EUC1-PublicIPv4:InUseAddress", (0, "0.0050000000")),
            Product("EUC1-LoadBalancerUsage", (0, "0.0270000000")),
            Product("EUC1-LCUUsage", (0, "0.0080000000")),
            Product("eu-central-1-KMS-Keys", (0, "0.0000000000"), (1, "1.0000000000")),
            Product("EUC1-DataProcessing-Bytes", (0, "0.6300000000")));

    private static AwsAnswer Spot(AwsQuestion question) => AwsAnswer.Of(NodeJson.Parse(new JsonObject
    {
        ["SpotPriceHistory"] = new JsonArray([.. from type in question.Arguments.SkipWhile(word => word != "--instance-types").Skip(1)
                                                 from price in new[] { "0.048100", "0.044300", "0.045400" }
                                                 select (JsonNode)new JsonObject { ["InstanceType"] = type, ["SpotPrice"] = price, ["AvailabilityZone"] = "eu-central-1a" }]),
    }.ToJsonString()));
}
