namespace Infra.Model.Rules.Structures;

internal sealed class Str006AwsProtectsWhatPulumiProtects() : ClusterRule(
    "STR006",
    "Deletion protection of the cluster in AWS and the Pulumi option protect have the same value.",
    "Pulumi's protection does not stop a deletion in the AWS console. AWS's protection alone stops an update halfway.",
    "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html")
{
    public override IReadOnlyList<int> Controls => [55];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "deletionProtection", protection => protection.IsTrue == resource.Options.Protect, $"write {(resource.Options.Protect ? "true" : "false")}, the value of the option protect");
}
