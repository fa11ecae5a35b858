using System.Text;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Tests.Plan;

[Collection(DeploymentCollection.Name)]
public sealed class PlanJsonTests
{
    [Fact]
    public async Task Json_OfAPlan_IsAsItsFormatSays()
    {
        var plan = await TestPlan.OfAsync(() =>
        {
            var vpc = new Vpc(
                "vpc",
                new VpcArgs { CidrBlock = "10.0.0.0/16", EnableDnsSupport = true, Ipv4NetmaskLength = 16, Tags = { ["Name"] = "<main> & \"more\"" } },
                new CustomResourceOptions { Protect = true, IgnoreChanges = { "tags" } });
            _ = new VpcEndpoint("endpoint", new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = Output.Format($"service/{vpc.Arn}"),
                RouteTableIds = { "table" },
            });
        });

        Assert.Equal(
            """
            {
              "format": "infra-plan/1",
              "environment": "dev",
              "account": "111111111111",
              "region": "eu-central-1",
              "release": "2026-10",
              "resources": [
                {
                  "type": "aws:ec2/vpc:Vpc",
                  "name": "vpc",
                  "kind": "custom",
                  "inputs": {
                    "cidrBlock": "10.0.0.0/16",
                    "enableDnsSupport": true,
                    "ipv4NetmaskLength": 16,
                    "tags": {
                      "Name": "<main> & \"more\""
                    }
                  },
                  "options": {
                    "protect": true,
                    "ignoreChanges": [
                      "tags"
                    ]
                  },
                  "references": []
                },
                {
                  "type": "aws:ec2/vpcEndpoint:VpcEndpoint",
                  "name": "endpoint",
                  "kind": "custom",
                  "inputs": {
                    "routeTableIds": [
                      "table"
                    ],
                    "serviceName": {
                      "$join": [
                        "service/",
                        {
                          "$ref": "aws:ec2/vpc:Vpc::vpc",
                          "property": "arn"
                        }
                      ]
                    },
                    "vpcId": {
                      "$ref": "aws:ec2/vpc:Vpc::vpc",
                      "property": "id"
                    }
                  },
                  "options": {},
                  "references": [
                    {
                      "path": "serviceName",
                      "resource": "aws:ec2/vpc:Vpc::vpc",
                      "property": "arn"
                    },
                    {
                      "path": "vpcId",
                      "resource": "aws:ec2/vpc:Vpc::vpc",
                      "property": "id"
                    }
                  ]
                }
              ],
              "outputs": {}
            }
            """,
            Encoding.UTF8.GetString(plan.Json()));
    }
}
