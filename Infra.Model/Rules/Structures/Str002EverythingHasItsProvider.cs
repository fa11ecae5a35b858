namespace Infra.Model.Rules.Structures;

internal sealed class Str002EverythingHasItsProvider() : Rule(
    "STR002",
    "Every resource uses a provider that the program declares.",
    "A default provider uses the credentials, region and context of whoever runs the command.",
    "https://www.pulumi.com/docs/iac/concepts/resources/providers/#explicit-provider-configuration")
{
    public override bool AllowsExemptions => false;

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent && !ResourceTypes.IsProvider(resource.Name.Type) && resource.Name.Package is "aws" or "kubernetes";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        resource.Options.Provider is not null
            ? Verdict.Holds
            : Verdict.Broken("provider", "none", "pass the provider of its component");
}
