using System.Collections.Immutable;
using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Tests.Plans;

public sealed class PlannedUseTests
{
    private static readonly ReferenceNode Reference = new(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id");

    [Fact]
    public void Uses_InMapsListsAndText_HaveTheirPlaces()
    {
        var value = Map(
            ("a", Map(("b", new ListNode([new TextNode("x"), Reference])))),
            ("c", new JoinNode([new TextNode("vpc/"), Reference])),
            ("d", new NumberNode(1)));

        Assert.Equal([new PlannedUse("a.b[1]", Reference), new PlannedUse("c", Reference)], PlannedUse.In(value));
    }

    [Fact]
    public void Uses_InAValueWithoutReferences_AreNone() => Assert.Empty(PlannedUse.In(Map(("a", new FlagNode(true)))));

    private static MapNode Map(params (string Key, Node Value)[] entries) =>
        new(entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));
}
