using Infra.Cli.Preflight;
using Infra.Model.Trees;

namespace Infra.Tests.Preflight;

public sealed class ConfigurationSchemaTests
{
    private const string Schema = """
        { "$ref": "#/definitions/CoreDns",
          "definitions": { "CoreDns": { "type": "object", "additionalProperties": false, "properties": {
            "replicaCount": { "type": "integer" }, "mode": { "type": "string", "enum": ["a", "b"] }, "any": { "anyOf": [{ "type": "string" }, { "type": "boolean" }] },
            "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "zones": { "type": "array", "items": { "type": "string" } }, "either": { "type": ["string", "null"] }, "rest": {} } } } }
        """;

    [Theory]
    [InlineData("""{ "replicaCount": 2, "mode": "a", "any": true, "labels": { "a": "b" }, "zones": ["a"], "either": "x", "rest": { "a": [1] } }""", "")]
    [InlineData("""{ "replicaCount": "2" }""", "replicaCount: is not of the type integer")]
    [InlineData("""{ "replicaCount": 2.5 }""", "replicaCount: is not of the type integer")]
    [InlineData("""{ "mode": "c" }""", "mode: is none of a, b")]
    [InlineData("""{ "any": 1 }""", "any: fits none of the choices")]
    [InlineData("""{ "labels": { "a": 1 } }""", "labels.a: is not of the type string")]
    [InlineData("""{ "zones": ["a", 1] }""", "zones[1]: is not of the type string")]
    [InlineData("""{ "either": 1 }""", "either: is not of the type string or null")]
    [InlineData("""{ "replicas": 2, "mode": [] }""", "mode: is not of the type string; replicas: is no key of the schema")]
    public void Configuration_AgainstASchema_HasTheseMisfits(string configuration, string misfits) =>
        Assert.Equal(misfits, string.Join("; ", ConfigurationSchema.Misfits(NodeJson.Parse(Schema), NodeJson.Parse(configuration))));
}
