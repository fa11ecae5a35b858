using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Settings;

namespace Infra.Tests.Support;

/// <summary>A good settings document with every key there is; the first entry of each map has them all.</summary>
internal static class WholeSettings
{
    /// <summary>The document: what is written below, and the first example of every setting that is not.</summary>
    internal static string Json { get; } = Complete(JsonNode.Parse(Written)!, typeof(EnvironmentSettings)).ToJsonString();

    private static JsonNode Complete(JsonNode node, Type type)
    {
        foreach (var property in SettingPlace.Properties(type))
        {
            var (name, single) = (SettingPlace.Name(property), SettingPlace.Single(property.PropertyType));
            if (node[name] is { } known)
            {
                if (SettingPlace.IsSettings(single)) Complete(First(known, property.PropertyType, single), single);
            }
            else if (SettingPlace.ExamplesOf(property.GetCustomAttribute<SettingAttribute>(), single) is [var example, ..])
            {
                var value = JsonSerializer.SerializeToNode(example);
                node[name] = property.PropertyType.IsGenericType && Nullable.GetUnderlyingType(property.PropertyType) is null ? new JsonArray(value) : value;
            }
            else if (SettingPlace.IsSettings(property.PropertyType))
            {
                node[name] = Complete(new JsonObject(), single);
            }
        }

        return node;
    }

    // A map of maps, such as the services of namespaces, is followed to its records.
    private static JsonNode First(JsonNode node, Type type, Type single) => type == single
        ? node
        : First(node is JsonArray list ? list[0]! : node.AsObject().First().Value!, type.GenericTypeArguments[^1], single);

    private const string Written = """
        {
          "account": "111111111111",
          "sharesAccountWith": ["test"],
          "region": "eu-central-1",
          "release": "2026-10",
          "deletionProtection": true,
          "permissionsBoundary": "arn:aws:iam::111111111111:policy/boundary",
          "network": {
            "cidr": "10.10.0.0/16",
            "zones": { "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2 },
            "nat": "perZone",
            "endpoints": ["ecrApi", "ecrDkr"],
            "otherEndpoints": ["secretsmanager"],
            "flowLogRetentionDays": 30,
            "flowLogBucket": { "arn": "arn:aws:s3:::example-flow-logs", "prefix": "dev", "logGroupRetiring": true },
            "subnets": { "privatePrefix": 20, "publicPrefix": 24, "controlPlanePrefix": 28 },
            "ipv6": { "ipamPool": "ipam-pool-0123456789abcdef0", "cidr": "2600:1f14:aaaa:bb00::/56" },
            "pods": { "cidrs": ["100.64.0.0/16"], "routed": false }
          },
          "controlPlane": {
            "publicAccess": ["203.0.113.0/24"],
            "ingress": [{ "from": "192.168.7.0/24", "port": 9100, "toPort": 9110, "protocol": "udp" }],
            "serviceCidr": "172.20.0.0/16",
            "logRetentionDays": 30,
            "supportType": "extended",
            "zonalShift": true
          },
          "access": {
            "team": { "role": "arn:aws:iam::111111111111:role/team", "policy": "edit", "namespaces": ["shop"] },
            "deployment": { "role": "arn:aws:iam::111111111111:role/deployment", "policy": "clusterAdmin" }
          },
          "pools": {
            "general": {
              "capacity": { "min": 2, "max": 5 },
              "spread": "perZone",
              "priority": 10,
              "retiring": true,
              "generations": [
                {
                  "stage": "enabled",
                  "testSize": 2,
                  "server": {
                    "release": "2026-10",
                    "operatingSystem": "al2023",
                    "instanceTypes": ["m7g.large", "m6g.large", "m8g.large"],
                    "capacityType": "spot",
                    "labels": { "example.com/purpose": "general" },
                    "taints": [{ "key": "example.com/purpose", "value": "general", "effect": "noSchedule" }],
                    "tags": { "team": "general" },
                    "kubelet": { "systemReservedCpuMillis": 100, "systemReservedMemoryMiB": 256 },
                    "disk": { "sizeGiB": 50, "throughputMiBps": 250, "iops": 4000 }
                  }
                }
              ]
            },
            "spare": {
              "capacity": { "min": 1, "max": 2 },
              "generations": [
                { "stage": "enabled", "server": { "release": "2026-08", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }
              ]
            }
          },
          "nodeRolePolicies": ["arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"],
          "addOns": {
            "amazon-cloudwatch-observability": {
              "version": "v2.0.0-eksbuild.1",
              "namespace": "amazon-cloudwatch",
              "identity": {
                "serviceAccount": "cloudwatch-agent",
                "policies": ["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"],
                "rights": [{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::configuration/*"] }]
              }
            }
          },
          "charts": {
            "external-dns": {
              "repository": "https://charts.example.com",
              "version": "1.19.0",
              "namespace": "kube-system",
              "after": ["reloader"],
              "identity": {
                "serviceAccount": "external-dns",
                "rights": [{ "actions": ["route53:ListResourceRecordSets"], "resources": ["arn:aws:route53:::hostedzone/Z0EXAMPLE"] }]
              }
            },
            "goldpinger": { "repository": "oci://registry.example.com/charts", "version": "1.0.0", "namespace": "shop" },
            "reloader": { "repository": "https://charts.example.com", "version": "2.0.0", "namespace": "kube-system" }
          },
          "extensions": { "orders": { "retentionDays": 4 } },
          "clusterServices": {
            "coreDns": { "min": 2, "max": 4 },
            "expander": "priority",
            "autoscaler": { "memoryMiB": 600, "scanIntervalSeconds": 10 },
            "headroom": { "replicas": 2, "cpuMillis": 1000, "memoryMiB": 2048 }
          },
          "namespaces": { "shop": { "cpu": 10000, "memoryGiB": 100000, "pods": 10000 } },
          "services": {
            "shop": {
              "api": {
                "capacity": { "min": 3, "max": 10 },
                "expose": { "scheme": "internetFacing", "host": "api.example.com" },
                "calledBy": ["web"],
                "calls": ["internet"],
                "retiring": true,
                "versions": [
                  {
                    "stage": "enabled",
                    "share": 100,
                    "readyFor": 100,
                    "run": {
                      "image": "shop/api@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                      "port": 8080,
                      "cpuMillis": 500,
                      "memoryMiB": 512,
                      "health": { "ready": "/readyz", "live": "/livez" },
                      "env": { "LOG_LEVEL": "info" },
                      "config": { "app.yaml": "level: info" },
                      "secrets": { "DB_PASSWORD": { "name": "db-2026-11", "key": "password" } },
                      "volumes": [{ "path": "/var/cache", "sizeMiB": 512 }],
                      "initContainers": [
                        {
                          "name": "prepare",
                          "image": "quay.io/shop/prepare@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                          "cpuMillis": 50,
                          "memoryMiB": 64,
                          "env": { "LOG_LEVEL": "info" },
                          "secrets": { "TOKEN": { "name": "token-1", "key": "token" } }
                        }
                      ],
                      "sidecars": [
                        {
                          "name": "side",
                          "image": "quay.io/shop/side@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                          "cpuMillis": 50,
                          "memoryMiB": 64,
                          "env": { "LOG_LEVEL": "info" },
                          "secrets": { "TOKEN": { "name": "token-1", "key": "token" } }
                        }
                      ],
                      "rights": [{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]
                    }
                  }
                ]
              },
              "web": {
                "capacity": { "min": 3, "max": 4 },
                "calls": ["api"],
                "versions": [
                  {
                    "stage": "test",
                    "run": {
                      "image": "quay.io/shop/web@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                      "port": 8080,
                      "cpuMillis": 100,
                      "memoryMiB": 128,
                      "health": { "ready": "/readyz", "live": "/livez" }
                    }
                  }
                ]
              }
            }
          },
          "admission": { "violations": "deny", "images": ["registry.k8s.io", "quay.io/shop"] },
          "repositories": [{ "name": "shop/api" }],
          "images": { "from": { "environment": "build", "account": "222222222222", "region": "eu-central-1" }, "to": ["333333333333"] },
          "evidence": { "services": true, "servers": true, "maxAgeDays": 30 },
          "exemptions": [{ "rule": "SEC025", "resource": "eks.AccessPolicyAssociation/dev-access-*", "reason": "Two teams deploy", "until": "2026-12-31" }],
          "budget": { "monthlyUSD": 1 },
          "tags": { "team": "platform" }
        }
        """;
}
