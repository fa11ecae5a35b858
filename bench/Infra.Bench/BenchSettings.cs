using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Bench;

/// <summary>Settings of any size, made in memory.</summary>
internal static class BenchSettings
{
    private const string OnePool = """
        {
          "account": "111111111111",
          "region": "eu-central-1",
          "release": "2026-10",
          "deletionProtection": true,
          "network": {
            "cidr": "10.10.0.0/16",
            "zones": { "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2 },
            "nat": "perZone",
            "flowLogRetentionDays": 7
          },
          "controlPlane": {
            "serviceCidr": "172.20.0.0/16",
            "logRetentionDays": 7,
            "supportType": "standard",
            "zonalShift": true
          },
          "access": { "deployment": { "role": "arn:aws:iam::111111111111:role/deployment", "policy": "clusterAdmin" } },
          "clusterServices": { "coreDns": { "min": 2, "max": 4 } },
          "pools": {
            "general": {
              "capacity": { "min": 1, "max": 5 },
              "generations": [
                {
                  "stage": "enabled",
                  "server": {
                    "release": "2026-10",
                    "operatingSystem": "bottlerocket",
                    "instanceTypes": ["m7g.large", "m6g.large"],
                    "disk": { "sizeGiB": 50 }
                  }
                }
              ]
            }
          }
        }
        """;

    /// <summary>An environment with many pools, more than a network has room for.</summary>
    /// <param name="pools">How many.</param>
    /// <returns>The environment.</returns>
    internal static EnvironmentDefinition WithPools(int pools)
    {
        var settings = EnvironmentSettings.Parse(OnePool);
        var pool = settings.Pools.Values.Single();

        return new EnvironmentDefinition(
            Value.Parse<EnvironmentName>("bench"),
            settings with { Pools = Enumerable.Range(0, pools).ToDictionary(index => Value.Parse<PoolName>($"pool-{index}"), _ => pool) });
    }
}
