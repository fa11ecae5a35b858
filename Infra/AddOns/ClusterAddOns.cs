using Infra.Identity;
using Infra.Model.Policies;
using Pulumi;

namespace Infra.AddOns;

/// <summary>The add-ons that run on servers and so come after them: name server, volumes, and the figures that scaling goes by.</summary>
public sealed class ClusterAddOns : ComponentResource
{
    /// <summary>Declares the add-ons.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What they are made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public ClusterAddOns(string name, ClusterAddOnsArgs args, ComponentResourceOptions? options = null)
        : base(ResourceTypes.ClusterAddOns, name, options)
    {
        Add("coredns", new CoreDnsConfiguration(args.Settings.ClusterServices.CoreDns));
        Add("metrics-server", MetricsServerConfiguration.Of(args.Settings));
        Add("aws-ebs-csi-driver", new EbsCsiConfiguration(args.Settings.TagsOf(args.Environment)), args.ControlPlane.IdentityOf(args.Settings, "kube-system", "ebs-csi-controller-sa") with
        {
            // Limited to volumes that carry the driver's tag, where the older policy reached every volume of the account.
            // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEBSCSIDriverPolicyV2.html (a copy),
            // read 2026-11-22
            ManagedPolicies = ["AmazonEBSCSIDriverPolicyV2"],
            Policy = args.Keys.Volumes.Arn.Apply(UseKey),
        });
        WrittenAddOns.Declare(this, name, args.Settings, args.ControlPlane, args.After);

        RegisterOutputs();

        AddOn Add(string addOn, AddOnConfiguration? configuration = null, PodIdentityArgs? identity = null) => new(
            $"{name}-{addOn}",
            new AddOnArgs
            {
                Name = addOn,
                Settings = args.Settings,
                ControlPlane = args.ControlPlane,
                Configuration = configuration,
                Identity = identity,
                After = args.After,
            },
            new ComponentResourceOptions { Parent = this });
    }

    // Without the listing and revoking of grants, which the page has and the driver's own docs/install.md has not.
    // https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi.html (at 4d52b4d), read 2026-11-22
    private static PolicyDocument UseKey(string key) => new(
        new Statement
        {
            Sid = "EncryptVolumes",
            Actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
            Resources = [key],
        },
        new Statement
        {
            Sid = "AttachVolumes",
            Actions = ["kms:CreateGrant"],
            Resources = [key],
            Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["Bool"] = new Dictionary<string, string> { ["kms:GrantIsForAWSResource"] = "true" },
            },
        });
}
