using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("capasity", "capacity")]
    [InlineData("CAPACITY", "capacity")]
    [InlineData("generation", "generations")]
    [InlineData("relase", "release")]
    [InlineData("release", "release")]
    public void Nearest_OfAMisspeltWord_IsTheWordMeant(string word, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(word, ["capacity", "generations", "release"]));

    [Theory]
    [InlineData("abc", "xyz")]
    [InlineData("ab", "cd")]
    [InlineData("", "a")]
    // Two of four letters are more than a third, two of six are not.
    [InlineData("abcd", "abyz")]
    public void Nearest_OfAnUnlikeWord_IsNothing(string word, string known) => Assert.Null(Spelling.Nearest(word, [known]));

    [Fact]
    public void Nearest_WithAThirdOfTheLettersChanged_IsStillTheWord() => Assert.Equal("abcdyz", Spelling.Nearest("abcdef", ["abcdyz"]));

    [Fact]
    public void Nearest_OfWordsEquallyNear_IsTheFirstInOrdinalOrder() => Assert.Equal("cat", Spelling.Nearest("bat", ["rat", "cat", "hat"]));

    [Fact]
    public void Nearest_OfAWordAmongNearAndNearer_IsTheNearer() => Assert.Equal("staging", Spelling.Nearest("stagingg", ["stagings2", "staging"]));

    [Fact]
    public void Nearest_WithNothingKnown_IsNothing() => Assert.Null(Spelling.Nearest("dev", []));
}
