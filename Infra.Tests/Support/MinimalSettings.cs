using Infra.Model.Settings;

namespace Infra.Tests.Support;

/// <summary>The smallest good settings document. A test says what it changes, so that it shows nothing else.</summary>
internal static class MinimalSettings
{
    internal const string Json = """
        {
          "account": "111111111111",
          "region": "eu-central-1",
          "release": "2026-10",
          "deletionProtection": false,
          "network": {
            "cidr": "10.10.0.0/16",
            "zones": { "eu-central-1a": 0, "eu-central-1b": 1 },
            "nat": "single",
            "flowLogRetentionDays": 7
          },
          "controlPlane": {
            "serviceCidr": "172.20.0.0/16",
            "logRetentionDays": 7,
            "supportType": "standard",
            "zonalShift": false
          },
          "access": {
            "deployment": { "role": "arn:aws:iam::111111111111:role/deployment", "policy": "clusterAdmin" }
          },
          "pools": {
            "general": {
              "capacity": { "min": 1, "max": 5 },
              "generations": [
                {
                  "stage": "enabled",
                  "server": {
                    "release": "2026-10",
                    "operatingSystem": "bottlerocket",
                    "instanceTypes": ["m7g.large"],
                    "disk": { "sizeGiB": 50 }
                  }
                }
              ]
            }
          },
          "clusterServices": { "coreDns": { "min": 2, "max": 4 } },
          "admission": { "violations": "deny" }
        }
        """;

    /// <summary>The settings of the document.</summary>
    internal static EnvironmentSettings Parsed => EnvironmentSettings.Parse(Json);

    /// <summary>The settings of the document with changes.</summary>
    /// <param name="changes">Places and their new content, see <see cref="SettingsJson"/>.</param>
    internal static EnvironmentSettings ParsedWith(params (string Path, string? Json)[] changes) => EnvironmentSettings.Parse(With(changes));

    /// <summary>The document with changes.</summary>
    /// <param name="changes">Places and their new content, see <see cref="SettingsJson"/>.</param>
    internal static string With(params (string Path, string? Json)[] changes) => SettingsJson.With(Json, changes);
}
