namespace Infra.Model.Rules.Scaling;

internal sealed class Sca017KubeProxyModesHaveTheirBuilds() : TypeRule(
    "SCA017",
    "In the mode nftables, kube-proxy is 1.36 or later, and the VPC CNI 1.23.0 or later.",
    "An older VPC CNI does not work with that mode, and an older kube-proxy can take the processor of every server when pods of many Services change.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/nftables.html",
    ResourceTypes.AddOn)
{
    private static readonly Version FirstKubeProxy = new(1, 36, 0);

    private static readonly Version FirstVpcCni = new(1, 23, 0);

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all)
        && resource["addonName"].Text == "kube-proxy"
        && resource["configurationValues"].AsJson().At("mode").Text == "nftables";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from addOn in all.Of(ResourceTypes.AddOn)
        let first = addOn["addonName"].Text switch { "kube-proxy" => FirstKubeProxy, "vpc-cni" => FirstVpcCni, _ => null }
        where first is not null && AddOnBuild.Of(addOn) < first
        select Verdict.Broken(
            "configurationValues",
            $"the mode nftables with {addOn["addonName"].Text} {addOn["addonVersion"].Text}",
            $"use a release with {addOn["addonName"].Text} {first} or later, or the mode iptables"));
}
