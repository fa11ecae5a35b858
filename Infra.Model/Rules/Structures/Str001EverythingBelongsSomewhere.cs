namespace Infra.Model.Rules.Structures;

internal sealed class Str001EverythingBelongsSomewhere() : Rule(
    "STR001",
    "Everything but components and providers belongs to a component.",
    "What belongs nowhere cannot be found by what it is for, moved or removed together.",
    "https://www.pulumi.com/docs/iac/concepts/resources/components/")
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => !resource.IsComponent && !ResourceTypes.IsProvider(resource.Name.Type);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource.Parent is null
        ? Verdict.Broken("parent", "none", "declare it in a component, with Parent = this")
        : Verdict.Holds;
}
