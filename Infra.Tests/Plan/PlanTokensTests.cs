using System.Text;
using Infra.Cli.Plan;
using Infra.Model.Trees;

namespace Infra.Tests.Plan;

public sealed class PlanTokensTests
{
    private static readonly ReferenceNode First = new(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id");
    private static readonly ReferenceNode Second = new(new ResourceAddress("aws:kms/key:Key", "key"), "arn");

    private readonly PlanTokens _tokens = new("{}");

    [Fact]
    public void Text_OfAToken_SurvivesEveryEncoder() => Assert.Matches(@"\A[@0-9A-Za-z]+\z", _tokens.Text(First));

    [Fact]
    public void Text_OfAToken_IsReadAsItsReference() => Assert.Equal(First, _tokens.Read(_tokens.Text(First)));

    [Theory]
    [InlineData("")]
    [InlineData("eu-central-1")]
    [InlineData("@@ref@@")]
    [InlineData("@@ref0@@")]
    [InlineData("@@ref99999@@")]
    [InlineData("2001234567")]
    public void Text_WithoutAToken_IsReadAsItStands(string text) => Assert.Equal(new TextNode(text), _tokens.Read(text));

    [Fact]
    public void Text_OfTokensSideBySide_IsReadAsBoth()
    {
        var template = Assert.IsType<JoinNode>(_tokens.Read(_tokens.Text(First) + _tokens.Text(Second)));

        Assert.Equal<Node>([First, Second], template.Parts);
    }

    [Fact]
    public void Text_WithTokensInIt_IsReadAsTextAndReferencesInTurn()
    {
        var template = Assert.IsType<JoinNode>(_tokens.Read($"{{\"a\":\"{_tokens.Text(First)}\",\"b\":\"{_tokens.Text(Second)}/*\"}}"));

        Assert.Equal<Node>([new TextNode("{\"a\":\""), First, new TextNode("\",\"b\":\""), Second, new TextNode("/*\"}")], template.Parts);
    }

    [Fact]
    public void Text_OfTheTenthToken_IsNotReadAsTheFirst()
    {
        var tokens = Enumerable.Range(0, 12).Select(index => _tokens.Text(new ReferenceNode(First.Resource, $"p{index}"))).ToList();

        Assert.Equal(
            Enumerable.Range(0, 12).Select(index => $"p{index}"),
            tokens.Select(token => ((ReferenceNode)_tokens.Read(token)).Property));
    }

    [Fact]
    public void Number_OfAToken_IsReadAsItsReference()
    {
        _tokens.Text(First);

        Assert.Equal(Second, _tokens.Read(_tokens.Number(Second)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(443)]
    [InlineData(0.5)]
    [InlineData(1_000_000_000)]
    [InlineData(2_147_483_647)]
    public void Number_ThatIsNoToken_IsReadAsItStands(double number)
    {
        _tokens.Number(First);

        Assert.Equal(new NumberNode(number), _tokens.Read(number));
    }

    [Fact]
    public void Number_OfATokenThatWasCalculatedWith_IsUnknown() => Assert.IsType<UnknownNode>(_tokens.Read(_tokens.Number(First) + 1));

    [Fact]
    public void Text_OfATokenThatWasChanged_IsUnknown() =>
        Assert.All<string>(
            [_tokens.Text(First).ToUpperInvariant(), Convert.ToBase64String(Encoding.UTF8.GetBytes($"id = {_tokens.Text(First)}")), $"size = {_tokens.Number(Second)}"],
            text => Assert.IsType<UnknownNode>(_tokens.Read(text)));

    [Fact]
    public void Key_WithAToken_MakesTheMapUnknown() =>
        Assert.IsType<UnknownNode>(_tokens.Read(MapNode.Empty.Entries.Add(_tokens.Text(First), new TextNode("yes"))));

    [Fact]
    public void Settings_ThatHaveTheTokensOfOthers_AreReadAsTheyStand()
    {
        var (text, number) = (_tokens.Text(First), _tokens.Number(Second));

        var tokens = new PlanTokens($$"""{ "tags": { "a": "{{text}}", "b": "{{number}}", "{{text}}": "c" }, "size": {{number}} }""");

        tokens.Text(First);
        tokens.Number(Second);
        Assert.Equal(new TextNode(text), tokens.Read(text));
        Assert.Equal(new TextNode($"{number}"), tokens.Read($"{number}"));
        Assert.Equal(new NumberNode(number), tokens.Read((double)number));
        Assert.IsType<MapNode>(tokens.Read(MapNode.Empty.Entries.Add(text, new TextNode("c"))));
    }

    [Fact]
    public void Settings_WithANumberInEveryRangeButOne_LeaveThatOne()
    {
        var numbers = Enumerable.Range(0, 500).Select(range => 1_100_000_000 + (range * 2_000_000)).Where(number => number != 1_500_000_000);

        var tokens = new PlanTokens($"[{string.Join(',', numbers)}]");

        Assert.InRange(tokens.Number(First), 1_500_000_000, 1_501_999_999);
    }

    [Fact]
    public void Tokens_OfEqualSettings_AreEqual() => Assert.Equal(new PlanTokens("[1]").Text(First), new PlanTokens("[1]").Text(First));
}
