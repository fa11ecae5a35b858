namespace Infra.Model.Rules.Structures;

internal sealed class Str007EverythingIsTagged() : TypeRule(
    "STR007",
    "The AWS provider tags every resource with its environment.",
    "The cost of an untagged resource cannot be assigned to an environment.",
    "https://www.pulumi.com/registry/packages/aws/api-docs/provider/#inputs",
    ResourceTypes.AwsProvider)
{
    public override IReadOnlyList<int> Controls => [60];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(
            resource["defaultTags"].AsJson().At("tags['infra:environment']"), "defaultTags.tags['infra:environment']", tag => tag.Text == all.Environment, $"write \"{all.Environment}\"");
}
