namespace Infra.Model.Rules.Generations;

internal sealed class Gen006TemplateIsItsGenerations() : TypeRule(
    "GEN006",
    "A node group uses the launch template of its own generation.",
    "With another launch template, the name of the generation does not describe its servers.",
    "https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var template = resource["launchTemplate.id"];
        return template.Sources.Any(source => source.Type == ResourceTypes.LaunchTemplate && source.Name == resource.Name.Name) ? Verdict.Holds
            : template is UnknownNode { From.IsEmpty: true } ? Verdict.Unknown("launchTemplate.id")
            : Verdict.Broken("launchTemplate.id", template.Sources.FirstOrDefault() is { } other ? $"\"{other.Name}\"" : template.Quoted, $"name the launch template \"{resource.Name.Name}\"");
    }
}
