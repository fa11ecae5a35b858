using System.Text.Json.Nodes;
using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class ContentHashTests
{
    // Pinned: another way to compute hashes gives every generation another name, which replaces every server there is.
    [Theory]
    [InlineData("""{"a":1}""", "05dbtztwrn")]
    [InlineData("""{}""", "8g9pz8tnpd")]
    [InlineData("""{"b":[1,2],"a":{"d":null,"c":"ü"}}""", "2d17r3k3vj")]
    public void Hash_OfKnownContent_NeverChanges(string json, string hash) => Assert.Equal(hash, Of(json));

    [Fact]
    public void Hash_OfKeysInAnotherOrder_IsTheSame() =>
        Assert.Equal(Of("""{"a":{"x":1,"y":2},"b":3}"""), Of("""{"b":3,"a":{"y":2,"x":1}}"""));

    [Fact]
    public void Hash_OfItemsInAnotherOrder_Differs() => Assert.NotEqual(Of("""{"a":[1,2]}"""), Of("""{"a":[2,1]}"""));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":1}""", """{"A":1}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""")]
    [InlineData("""{"a":[]}""", """{"a":{}}""")]
    [InlineData("""{"a":[[1],2]}""", """{"a":[1,[2]]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":1,"b":1}""")]
    public void Hash_OfOtherContent_Differs(string left, string right) => Assert.NotEqual(Of(left), Of(right));

    [Fact]
    public void Hash_OfContent_LeavesTheContentAlone()
    {
        var content = JsonNode.Parse("""{"b":1,"a":[2]}""")!;

        ContentHash.Of(content);

        Assert.Equal("""{"b":1,"a":[2]}""", content.ToJsonString());
    }

    [Fact]
    public void Hashes_OfAHundredThousandContents_AreTenSafeCharactersEachAndNoTwoEqual()
    {
        var hashes = Enumerable.Range(0, 100_000).Select(number => ContentHash.Of(new JsonObject { ["number"] = number })).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.All(hashes, hash => Assert.Matches(@"\A[0-9a-hjkmnp-tv-z]{10}\z", hash));
        // Every letter in every place: none of the 50 bits is lost.
        Assert.All(Enumerable.Range(0, ContentHash.Length), place => Assert.Equal(32, hashes.Select(hash => hash[place]).Distinct().Count()));
    }

    private static string Of(string json) => ContentHash.Of(JsonNode.Parse(json)!);
}
