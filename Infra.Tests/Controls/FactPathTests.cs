using System.Text.Json.Nodes;

namespace Infra.Tests.Controls;

public sealed class FactPathTests
{
    private const string Document =
        """{"a":{"b":[{"c":1},{"c":2}],"x.y":"dotted"},"json":"{\"d\":[3,4]}","joined":{"$join":["{\"d\":[\"",{"$ref":"t::n","property":"arn"},"\"]}"]}}""";

    [Theory]
    [InlineData("a.b[1].c", "2")]
    [InlineData("a.b[*].c", "1,2")]
    [InlineData("a['x.y']", "\"dotted\"")]
    [InlineData("json!d[*]", "3,4")]
    [InlineData("joined!d[0]", "\"${t::n.arn}\"")]
    [InlineData("a.b[2].c", "nothing")]
    [InlineData("a.z[*].c", "nothing")]
    [InlineData("a!d", "nothing")]
    public void Path_InADocument_Reads(string path, string values) => Assert.Equal(
        values,
        string.Join(',', new FactPath(path).Read(JsonNode.Parse(Document)).Select(value => value?.ToJsonString() ?? "nothing")));

    [Theory]
    [InlineData("a.b[*].c", "9", "9,9")]
    [InlineData("a.b[1].c", "9", "1,9")]
    [InlineData("a.b[*].c", null, "nothing,nothing")]
    public void Path_InADocument_WritesWhereItReads(string path, string? content, string values)
    {
        var changed = new FactPath(path).Write(JsonNode.Parse(Document), content is null ? null : JsonNode.Parse(content));

        Assert.Equal(values, string.Join(',', new FactPath("a.b[*].c").Read(changed).Select(value => value?.ToJsonString() ?? "nothing")));
    }

    [Theory]
    [InlineData("json!d[0]")]
    [InlineData("joined!d[*]")]
    [InlineData("new.list[*].key")]
    [InlineData("a['p.q']")]
    public void Path_ThatIsWritten_ReadsBack(string path) => Assert.Equal(
        ["\"wrong\""],
        new FactPath(path).Read(new FactPath(path).Write(JsonNode.Parse(Document), "wrong")).Select(value => value?.ToJsonString()).Distinct());

    [Fact]
    public void Path_ThatIsWritten_LeavesTheDocumentAlone()
    {
        var document = JsonNode.Parse(Document);

        new FactPath("a.b").Write(document, null);

        Assert.Equal(Document, document!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
