namespace Infra.Model.Rules.Structures;

internal sealed class Str002EverythingHasItsProvider() : Rule(
    "STR002",
    "Every resource is managed by a provider that the program declares.",
    "A default provider goes by whatever credentials, region and context the person at the keyboard has.",
    "https://www.pulumi.com/docs/iac/concepts/resources/providers/#explicit-provider-configuration")
{
    public override bool AllowsExemptions => false;

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent && !ResourceTypes.IsProvider(resource.Name.Type) && resource.Name.Package is "aws" or "kubernetes";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        resource.Options.Provider is not null
            ? Verdict.Holds
            : Verdict.Broken("provider", "none", "hand it the provider of its component");
}
