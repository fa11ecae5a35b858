using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca017KubeProxyModesHaveTheirBuildsTests() : RuleTests("SCA017")
{
    private protected override Declared[] Good => [KubeProxy("v1.36.0-eksbuild.25"), Cni("v1.23.0-eksbuild.1")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([KubeProxy("v1.36.0-eksbuild.25"), Cni("v1.22.4-eksbuild.3")],
            "SCA017 prod/eks.Addon/one/configurationValues: found the mode nftables with vpc-cni v1.22.4-eksbuild.3; use a release with vpc-cni 1.23.0 or later, or the mode iptables"),
        ([KubeProxy("v1.35.3-eksbuild.29"), Cni("v1.23.0-eksbuild.1")],
            "SCA017 prod/eks.Addon/one/configurationValues: found the mode nftables with kube-proxy v1.35.3-eksbuild.29; use a release with kube-proxy 1.36.0 or later, or the mode iptables"),
    ];

    private protected override Declared[]? Other =>
    [
        Make(ResourceTypes.AddOn, """{ "addonName": "kube-proxy", "addonVersion": "v1.35.3-eksbuild.29" }"""),
        Make(ResourceTypes.AddOn, """{ "addonName": "coredns", "configurationValues": "{\"mode\":\"nftables\"}" }""", "other"),
        Cni("v1.22.4-eksbuild.3"),
    ];

    private static Declared KubeProxy(string build) =>
        Make(ResourceTypes.AddOn, $$"""{ "addonName": "kube-proxy", "addonVersion": "{{build}}", "configurationValues": "{\"mode\":\"nftables\"}" }""");

    private static Declared Cni(string build) => Make(ResourceTypes.AddOn, $$"""{ "addonName": "vpc-cni", "addonVersion": "{{build}}" }""", "cni");
}
