namespace Infra.Model.Rules.Services;

internal sealed class Svc010PodsReachTheirCredentials() : TypeRule(
    "SVC010",
    "Pods whose service account has a Pod Identity association may connect to the agent that hands out its credentials, 169.254.170.23.",
    "The namespaces deny all traffic that no policy allows, so the pods would run without their rights in AWS.",
    "https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html",
    ResourceTypes.Deployment)
{
    private const string Agent = "169.254.170.23/32";

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && all.Of(ResourceTypes.PodIdentityAssociation).Any(association =>
        association["serviceAccount"].Text is { } account
        && account == resource[$"{PodTemplate.Spec}.serviceAccountName"].Text
        && association["namespace"].Text == resource["metadata.namespace"].Text);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var policies = all.Of(ResourceTypes.NetworkPolicy).Where(policy => BalancedPods.AreTogether(policy, resource) && BalancedPods.Selects(policy["spec.podSelector.matchLabels"], resource)).ToList();
        if (policies.Exists(policy => policy["spec.egress"].IsComputed)) return Verdict.Unknown("spec.egress");

        return policies.Exists(policy => policy["spec.egress"].Items.Any(rule => rule.At("to").Items.Any(peer => peer.At("ipBlock.cidr").Text == Agent)))
            ? Verdict.Holds
            : Verdict.Broken("", $"pods with a Pod Identity association and no network policy that lets them out to {Agent}", "add an egress rule for it on port 80");
    }
}
