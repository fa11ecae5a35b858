using Infra.Model.Trees;

namespace Infra.Tests.Trees;

public sealed class NodeTests
{
    private static readonly ReferenceNode Reference = new(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "cidrBlock");

    [Fact]
    public void Reference_ToWhatAResourceWasNotGiven_IsUnknown()
    {
        Assert.True(Reference.IsUnknown && Reference.IsComputed);
        Assert.Null(Reference.Text);
        Assert.Equal([Reference.Resource], Reference.Sources);
        Assert.Same(Reference, Reference.At("part"));
    }

    [Fact]
    public void Reference_ToWhatAResourceWasGiven_IsThatText()
    {
        var known = Reference with { Given = "10.0.0.0/16" };

        Assert.False(known.IsUnknown || known.IsComputed || known.IsEmpty);
        Assert.Equal("10.0.0.0/16", known.Text);
        Assert.Equal("\"10.0.0.0/16\"", known.Quoted);
        Assert.Equal([Reference.Resource], known.Sources);
        Assert.Equal(Reference, known);
    }

    [Fact]
    public void Join_OfTextAndAReference_IsTextWithItsSource()
    {
        var join = new JoinNode([new TextNode("a/"), Reference]);

        Assert.Equal("a/${vpc.cidrBlock}", join.Text);
        Assert.Equal([Reference.Resource], join.Sources);
        Assert.False(join.IsComputed);
    }

    [Fact]
    public void Part_OfWhatComesFromAResource_ComesFromIt()
    {
        var list = new ListNode([new TextNode("a")]) { From = [Reference.Resource] };

        Assert.Equal([Reference.Resource], list.At("[0]").Sources);
    }
}
