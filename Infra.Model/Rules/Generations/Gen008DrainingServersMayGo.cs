using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen008DrainingServersMayGo() : TypeRule(
    "GEN008",
    "The Auto Scaling group of a draining node group has the tags that let the autoscaler remove busy servers, and no other group has them.",
    "A taint evicts nobody, and without the tags the autoscaler removes only servers that are less than half used. On servers that take load the tags would move pods all the time.",
    "https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md",
    ResourceTypes.NodeGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        if (all.Referring(ResourceTypes.AutoscalingTag, "autoscalingGroupName", resource.Name) is not { } tags) return Verdict.Unknown("autoscalingGroupName of a tag");

        var found = tags.Where(tag => AutoscalerOptions.Has(tag["tag.key"].Text)).ToDictionary(tag => tag["tag.key"].Text!, tag => tag["tag.value"]);
        var wanted = AutoscalerOptions.Of(resource[NodeGroups.Stage].Text);
        return Verdict.All(
        [
            .. from tag in wanted
               select found.TryGetValue(tag.Key, out var value)
                   ? Expect(value, "", text => text.Text == tag.Value, $"give the tag {tag.Key} the value \"{tag.Value}\"")
                   : Verdict.Broken("", $"a draining group without the tag {tag.Key}", $"add it with the value \"{tag.Value}\""),
            .. from key in found.Keys.Except(wanted.Keys)
               select Verdict.Broken("", $"the tag {key} on a group that is not draining", "remove it"),
        ]);
    }
}
