using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca013AddressesComeInPrefixesTests() : RuleTests("SCA013")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni", "configurationValues": "{\"env\":{\"ENABLE_PREFIX_DELEGATION\":\"true\"}}" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni", "configurationValues": "{\"env\":{\"ENABLE_PREFIX_DELEGATION\":\"false\"}}" }"""),
        ],
            "SCA013 prod/eks.Addon/one/configurationValues.env.ENABLE_PREFIX_DELEGATION: found \"false\"; write \"true\""),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.AddOn, """{ "addonName": "coredns" }""")];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni", "configurationValues": { "$computed": [] } }""")];
}
