using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str007EverythingIsTaggedTests() : RuleTests("STR007")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.AwsProvider, """{ "defaultTags": "{\"tags\":{\"infra:environment\":\"prod\"}}" }"""),
        Make(ResourceTypes.AwsProvider, """{ "defaultTags": { "tags": { "infra:environment": "prod" } } }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.AwsProvider, """{ "defaultTags": "{\"tags\":{\"infra:environment\":\"dev\"}}" }""")],
            "STR007 prod/provider.aws/one/defaultTags.tags['infra:environment']: found \"dev\"; write \"prod\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.AwsProvider, """{ "defaultTags": { "$computed": [] } }""")];
}
