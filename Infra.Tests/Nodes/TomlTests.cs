using System.Text.Json.Nodes;
using Infra.Model.Servers.Boot;

namespace Infra.Tests.Nodes;

public sealed class TomlTests
{
    [Fact]
    public void Maps_InMaps_AreTablesInTheOrderOfTheirKeys() => Assert.Equal(
        """
        b = "text"
        c = true

        [a]
        x = 1

        [a.y.z-1]
        q = ""

        """,
        Write("""{ "c": true, "b": "text", "a": { "y": { "z-1": { "q": "" } }, "x": 1 } }"""));

    [Theory]
    [InlineData("""{ "a.b": 1 }""", "\"a.b\" is no bare key of TOML")]
    [InlineData("""{ "": 1 }""", "\"\" is no bare key of TOML")]
    [InlineData("""{ "a b": { "c": 1 } }""", "\"a b\" is no bare key of TOML")]
    [InlineData("""{ "a": null }""", "null has no place in user data")]
    [InlineData("""{ "a": [1] }""", "[1] has no place in user data")]
    [InlineData("""{ "a": "\n" }""", "\"\\n\" has no place in user data")]
    [InlineData("""{ "a": "\\" }""", "\"\\\\\" has no place in user data")]
    [InlineData("""{ "a": "\"" }""", "\"\\u0022\" has no place in user data")]
    public void Content_ThatEksIsNotKnownToMerge_IsRefused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<NotSupportedException>(() => Write(json)).Message);

    private static string Write(string json) => Toml.Write(Assert.IsType<JsonObject>(JsonNode.Parse(json)));
}
