using System.Text.Json;
using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;
using Infra.Model.Findings;

namespace Infra.Tests.Export.CloudFormation;

public sealed class TypeSchemasTests
{
    [Fact]
    public void Schemas_WithoutAType_AreRefusedWithItsName()
    {
        var exception = Assert.Throws<UserException>(() => TypeSchemas.Extract("cfn-lint 0", name => name == "AWS::EC2::EIP" ? null : Parse("""{"properties":{}}""")));

        Assert.Equal("found no AWS::EC2::EIP in cfn-lint 0; correct the type's name in Infra.Model/Resources/ResourceTypes.CloudFormation.cs", exception.Message);
    }

    [Fact]
    public void Schema_InCompactForm_HasTheKindsOfItsProperties()
    {
        var table = TypeSchemas.Extract("cfn-lint 0", _ => Parse("""
            {
              "properties": {
                "Text": { "type": "string" }, "One": { "type": "string", "enum": ["a", "b"] }, "Any": { "type": ["object", "string"] },
                "Tags": { "type": "array", "items": { "$ref": "#/definitions/Tag" } }, "Labels": { "type": "object", "patternProperties": { "^.+$": { "type": "string" } } }
              },
              "definitions": { "Tag": { "type": "object", "properties": { "Key": { "type": "string" } }, "required": ["Key"] } },
              "required": ["Text"], "readOnlyProperties": ["/properties/One"], "createOnlyProperties": ["/properties/Any/Part"]
            }
            """));

        using var document = JsonDocument.Parse(table);
        var schema = TypeSchema.Read(document.RootElement.GetProperty("types").GetProperty("AWS::EC2::EIP"));
        var members = schema.Properties.Members;
        Assert.Equal((PropertyKind.String, PropertyKind.Json, PropertyKind.Map), (members["Text"].Kind, members["Any"].Kind, members["Labels"].Kind));
        Assert.Equal(["a", "b"], members["One"].Values.AsEnumerable());
        Assert.Equal(["Key"], members["Tags"].Item!.Required.AsEnumerable());
        Assert.Equal(["Text"], schema.Properties.Required.AsEnumerable());
        Assert.Equal(["One"], schema.ReadOnly.AsEnumerable());
        Assert.Equal(["Any.Part"], schema.CreateOnly.AsEnumerable());
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    [Fact]
    public void CfnLint_ThatIsNotInstalled_IsAskedForWithTheWayToInstallIt() => Assert.Equal(
        "found no cfn-lint command; install it with pipx install cfn-lint, or pip install cfn-lint",
        Assert.Throws<UserException>(() => CfnLint.Find(_ => "")).Message);
}
