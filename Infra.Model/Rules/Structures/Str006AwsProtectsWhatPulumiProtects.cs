namespace Infra.Model.Rules.Structures;

internal sealed class Str006AwsProtectsWhatPulumiProtects() : ClusterRule(
    "STR006",
    "AWS refuses to delete the cluster if and only if Pulumi does.",
    "Pulumi alone does not stop a person with a browser; AWS alone stops an update halfway.",
    "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html")
{
    public override IReadOnlyList<int> Controls => [55];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "deletionProtection", protection => protection.IsTrue == resource.Options.Protect, $"write {(resource.Options.Protect ? "true" : "false")}, as the option protect says");
}
