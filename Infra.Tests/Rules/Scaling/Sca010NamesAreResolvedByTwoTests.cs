using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca010NamesAreResolvedByTwoTests() : RuleTests("SCA010")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.AddOn, """{ "addonName": "coredns", "configurationValues": "{\"autoScaling\":{\"enabled\":true,\"minReplicas\":2}}" }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.AddOn, """{ "addonName": "coredns", "configurationValues": "{\"autoScaling\":{\"minReplicas\":1}}" }""")],
            "SCA010 prod/eks.Addon/one/configurationValues.autoScaling.enabled: found no enabled; write true\nSCA010 prod/eks.Addon/one/configurationValues.autoScaling.minReplicas: found 1; write at least 2"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni" }""")];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.AddOn, """{ "addonName": "coredns", "configurationValues": { "$computed": [] } }""")];
}
