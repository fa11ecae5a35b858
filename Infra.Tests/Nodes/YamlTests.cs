using System.Text.Json.Nodes;
using Infra.Model.Servers.Boot;

namespace Infra.Tests.Nodes;

public sealed class YamlTests
{
    [Fact]
    public void Values_OfAnyKind_AreWrittenInTheOrderOfTheirKeys() => Assert.Equal(
        """
        a:
          n: 1
          t: "yes"
        b:
          - "x"
          - {}
          - []
          - null
        c: {}
        d: []
        e: null

        """,
        Write("""{ "e": null, "d": [], "c": {}, "b": ["x", {}, [], null], "a": { "t": "yes", "n": 1 } }"""));

    [Theory]
    [InlineData("""{ "a": [{ "b": 1 }] }""")]
    [InlineData("""{ "a": [[1]] }""")]
    public void List_OfMapsOrLists_IsRefused(string json) =>
        Assert.Equal("a list of maps or of lists has no place in user data", Assert.Throws<NotSupportedException>(() => Write(json)).Message);

    private static string Write(string json) => Yaml.Write(Assert.IsType<JsonObject>(JsonNode.Parse(json)));
}
