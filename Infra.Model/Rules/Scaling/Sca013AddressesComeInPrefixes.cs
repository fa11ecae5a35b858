namespace Infra.Model.Rules.Scaling;

internal sealed class Sca013AddressesComeInPrefixes() : TypeRule(
    "SCA013",
    "The VPC CNI add-on uses prefix delegation.",
    "Without it a server runs out of IP addresses long before it runs out of memory.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html",
    ResourceTypes.AddOn)
{
    public override IReadOnlyList<int> Controls => [59];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource["addonName"].Text == "vpc-cni";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        const string path = "env.ENABLE_PREFIX_DELEGATION";
        return Expect(resource["configurationValues"].AsJson().At(path), $"configurationValues.{path}", enable => enable.IsTrue, "write \"true\"");
    }
}
