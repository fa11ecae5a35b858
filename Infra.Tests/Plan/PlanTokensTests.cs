using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Tests.Plan;

public sealed class PlanTokensTests
{
    private static readonly PlanReference First = new(new ResourceAddress("aws:ec2/vpc:Vpc", "vpc"), "id");
    private static readonly PlanReference Second = new(new ResourceAddress("aws:kms/key:Key", "key"), "arn");

    private readonly PlanTokens _tokens = new();

    [Fact]
    public void Text_OfAToken_SurvivesEveryEncoder() => Assert.Matches(@"\A[@0-9A-Za-z]+\z", _tokens.Text(First));

    [Fact]
    public void Text_OfAToken_IsReadAsItsReference() => Assert.Equal(First, _tokens.Read(_tokens.Text(First)));

    [Theory]
    [InlineData("")]
    [InlineData("eu-central-1")]
    [InlineData("@@ref@@")]
    [InlineData("@@refx@@")]
    public void Text_WithoutAToken_IsReadAsItStands(string text) => Assert.Equal(new PlanText(text), _tokens.Read(text));

    [Fact]
    public void Text_OfTokensSideBySide_IsReadAsBoth()
    {
        var template = Assert.IsType<PlanTemplate>(_tokens.Read(_tokens.Text(First) + _tokens.Text(Second)));

        Assert.Equal<PlanValue>([First, Second], template.Parts);
    }

    [Fact]
    public void Text_WithTokensInIt_IsReadAsTextAndReferencesInTurn()
    {
        var template = Assert.IsType<PlanTemplate>(_tokens.Read($"{{\"a\":\"{_tokens.Text(First)}\",\"b\":\"{_tokens.Text(Second)}/*\"}}"));

        Assert.Equal<PlanValue>([new PlanText("{\"a\":\""), First, new PlanText("\",\"b\":\""), Second, new PlanText("/*\"}")], template.Parts);
    }

    [Fact]
    public void Text_OfTheTenthToken_IsNotReadAsTheFirst()
    {
        var tokens = Enumerable.Range(0, 12).Select(index => _tokens.Text(new PlanReference(First.Resource, $"p{index}"))).ToList();

        Assert.Equal(
            Enumerable.Range(0, 12).Select(index => $"p{index}"),
            tokens.Select(token => ((PlanReference)_tokens.Read(token)).Property));
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
    [InlineData(1_999_999_999)]
    [InlineData(2_000_000_001)]
    public void Number_ThatIsNoToken_IsReadAsItStands(double number)
    {
        _tokens.Number(First);

        Assert.Equal(new PlanNumber(number), _tokens.Read(number));
    }
}
