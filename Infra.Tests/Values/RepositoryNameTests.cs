using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class RepositoryNameTests
{
    public static TheoryData<string> Correct => ["a", "shop", "shop/api", "1/2/3", "shop.a_b-c/api", new string('a', 243)];

    public static TheoryData<string> Wrong =>
        ["", "Shop", "/shop", "shop/", "shop//api", "shop--api", "shop.-api", "-shop", "shop-", "shop/_api", "shöp", "shop\n", new string('a', 244)];

    [Theory]
    [MemberData(nameof(Correct))]
    public void RepositoryName_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<RepositoryName>(text).ToString());

    [Theory]
    [MemberData(nameof(Wrong))]
    public void RepositoryName_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<RepositoryName>(text));

        Assert.Equal(
            $"found \"{text}\"; write a repository such as \"shop/api\", of at most 243 lower-case letters, digits and single separators",
            exception.Message);
    }
}
