namespace Infra.Model.Rules.Immutability;

internal sealed partial class Imm005AddOnBuildIsPinned() : TypeRule(
    "IMM005",
    "An add-on sets its exact version.",
    "Without it EKS installs the current default version, so two environments with the same release can run different add-ons.",
    "https://docs.aws.amazon.com/eks/latest/userguide/managing-add-ons.html",
    ResourceTypes.AddOn)
{
    public override IReadOnlyList<int> Controls => [54];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "addonVersion", version => Build().IsMatch(version.Text ?? ""), "write a version such as \"v1.22.4-eksbuild.3\", from Infra.Model/Releases");

    [GeneratedRegex(@"\Av[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?-eksbuild\.[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Build();
}
