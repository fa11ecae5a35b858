using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class ReleaseNameTests
{
    [Theory]
    [InlineData("2026-08")]
    [InlineData("2026-12")]
    [InlineData("2026-01.2")]
    [InlineData("2026-01.99")]
    public void ReleaseName_OfAMonth_ReadsBack(string text) => Assert.Equal(text, Value.Parse<ReleaseName>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-8")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("1999-08")]
    [InlineData("2026-08.0")]
    [InlineData("2026-08.100")]
    [InlineData("2026-08.")]
    [InlineData("latest")]
    [InlineData(" 2026-08")]
    [InlineData("2026-08\n")]
    public void ReleaseName_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<ReleaseName>(text));

        Assert.Equal($"found \"{text}\"; write a release such as \"2026-08\", in quotes", exception.Message);
    }
}
