namespace Infra.Model.Rules.Structures;

internal sealed class Str001EverythingBelongsSomewhere() : Rule(
    "STR001",
    "Every resource except components and providers has a parent component.",
    "A resource without a parent cannot be found by its purpose, or moved and removed together with its component.",
    "https://www.pulumi.com/docs/iac/concepts/resources/components/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent && !ResourceTypes.IsProvider(resource.Name.Type);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Parent is null
        ? Verdict.Broken("parent", "none", "declare it in a component, with Parent = this")
        : Verdict.Holds;
}
