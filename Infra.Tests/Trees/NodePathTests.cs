using Infra.Model.Trees;

namespace Infra.Tests.Trees;

public sealed class NodePathTests
{
    private static readonly Node Document = NodeJson.Parse(
        """{ "list": [1, { "key": "in a list" }], "tags": { "a": { "b": "longer" }, "a.b": "dotted", "kubernetes.io/role/elb": "role", "0": "zero" } }""");

    [Theory]
    [InlineData("", "everything")]
    [InlineData("list[0]", "1")]
    [InlineData("list[1].key", "in a list")]
    [InlineData("tags['kubernetes.io/role/elb']", "role")]
    [InlineData("tags[\"kubernetes.io/role/elb\"]", "role")]
    [InlineData("tags.kubernetes.io/role/elb", "role")]
    [InlineData("tags.a.b", "dotted")]
    [InlineData("tags['a'].b", "longer")]
    [InlineData("list[2]", "nothing")]
    [InlineData("list.key", "nothing")]
    [InlineData("tags[0]", "nothing")]
    [InlineData("tags['a.c']", "nothing")]
    [InlineData("tags.kubernetes.io/role", "nothing")]
    public void Place_InATree_LeadsToItsValue(string path, string text) =>
        Assert.Equal(text, path.Length == 0 && Document.At(path) == Document ? "everything" : Document.At(path) is MissingNode ? "nothing" : Document.At(path).Text);

    [Fact]
    public void Places_OfAllLeaves_LeadBackToThem() =>
        Assert.All(Document.Leaves(), leaf => Assert.Equal(leaf.Path == "tags.a.b" ? new TextNode("dotted") : leaf.Value, Document.At(leaf.Path)));

    [Theory]
    [InlineData("a[0].b", "a/0/b")]
    [InlineData("a['b.c'].d", "a/b.c/d")]
    [InlineData("", "")]
    public void Steps_OfAPlace_AreItsKeysAndIndexes(string path, string steps) => Assert.Equal(steps, string.Join('/', NodePath.Steps(path)));

    [Theory]
    [InlineData("", "a", "a")]
    [InlineData("a", "b", "a.b")]
    [InlineData("a", "b.c", "a['b.c']")]
    [InlineData("", "b.c", "['b.c']")]
    public void Join_OfAKey_PutsDotsInBrackets(string path, string key, string joined) => Assert.Equal(joined, NodePath.Join(path, key));

    [Theory]
    [InlineData("labels[\"infra/stage\"]", "labels.infra/stage")]
    [InlineData("a['b.c'][0].d", "a.b.c[0].d")]
    [InlineData("[\"a.b\"]", "a.b")]
    public void Plain_OfAPlace_HasNoBracketsAroundKeys(string path, string plain) => Assert.Equal(plain, NodePath.Plain(path));

    [Theory]
    [InlineData("a.b", "a", true)]
    [InlineData("a[0]", "a", true)]
    [InlineData("a", "a", true)]
    [InlineData("ab", "a", false)]
    [InlineData("a", "a.b", false)]
    public void Place_BeginningWithAnother_IsWithinItByWholeSteps(string path, string other, bool isWithin) => Assert.Equal(isWithin, NodePath.IsWithin(path, other));
}
