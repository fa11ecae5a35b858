using Infra.Cli.Picture;

namespace Infra.Tests.Picture;

public sealed class BlockTests
{
    [Fact]
    public void Columns_OfBlocks_FillTheShortestFirst()
    {
        int[] heights = [50, 10, 10, 10];

        var columns = Block.Columns(110, 2, 10, width => heights.Select(height => Block.Space(width, height)));

        Assert.Equal((110, 50), (columns.Width, columns.Height));
    }

    [Theory]
    [InlineData("short", 200, "short")]
    [InlineData("a text that is too long", 70, "a text th…")]
    public void Fit_OfAText_CutsWhatDoesNotFit(string text, int width, string shown) => Assert.Equal(shown, TextStyle.Plain.Fit(text, width));

    [Fact]
    public void Wrap_OfAText_CutsTheLastLineAlone() =>
        Assert.Equal(["one two", "three fou…"], TextStyle.Plain.Wrap("one two three four five six", 70, 2));

    [Fact]
    public void Line_ThatIsCut_SaysAllOfItInATitle()
    {
        var line = Block.Line(70, TextStyle.Plain, "a text that is too long");

        Assert.Equal("a text that is too longa text th…", Assert.Single(line.Shapes).Value);
    }
}
