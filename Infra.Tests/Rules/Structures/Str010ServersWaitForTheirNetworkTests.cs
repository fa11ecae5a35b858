using Infra.Model.Rules;

namespace Infra.Tests.Rules.Structures;

public sealed class Str010ServersWaitForTheirNetworkTests() : RuleTests("STR010")
{
    private protected override Declared[] Good =>
    [
        Make("infra:addons:NodeAddOns", name: "add-ons") with { IsComponent = true },
        Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni" }""", "cni") with { Parent = new(ResourceTypes.NodeAddOns, "add-ons") },
        Make(ResourceTypes.NodeGroup, name: "one") with { Options = new() { DependsOn = [new(ResourceTypes.NodeAddOns, "add-ons")] } },
        Make(ResourceTypes.NodeGroup, name: "two") with { Options = new() { DependsOn = [new(ResourceTypes.AddOn, "cni")] } },
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make("infra:addons:NodeAddOns", name: "add-ons") with { IsComponent = true },
            Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni" }""", "cni") with { Parent = new(ResourceTypes.NodeAddOns, "add-ons") },
            Make(ResourceTypes.NodeGroup),
        ],
            "STR010 prod/eks.NodeGroup/one/dependsOn: found no dependency on the add-on vpc-cni; add the component of the node add-ons to dependsOn"),
        ([
            Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni" }""", "cni"),
            Make(ResourceTypes.AddOn, """{ "addonName": "vpc-cni" }""", "another"),
            Make(ResourceTypes.NodeGroup) with { Options = new() { DependsOn = [new(ResourceTypes.AddOn, "cni")] } },
        ],
            "STR010 prod/eks.NodeGroup/one/dependsOn: found no dependency on the add-on vpc-cni; add the component of the node add-ons to dependsOn"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.NodeGroup)];
}
