using Infra.Cli.Export.Kops;
using Infra.Model.Trees;

namespace Infra.Tests.Export.Kops;

public sealed class KopsTemplateTests
{
    [Theory]
    [InlineData("a: {{ toJson .text }}", "a: \"x\"")]
    [InlineData("a: {{ toJson .list }}", "a: [1,2]")]
    [InlineData("a: {{ toJson .map.inner }}", "a: true")]
    [InlineData("a:\n{{- range .list }}\n- {{ toJson . }}\n{{- end }}\nb", "a:\n- 1\n- 2\nb")]
    [InlineData("a{{- range .list }} {{ toJson $.text }}{{- end }}", "a \"x\" \"x\"")]
    [InlineData("a{{- if .empty }} b{{- end }}{{- if .text }} c{{- end }}", "a c")]
    [InlineData("a{{- if .zero }} b{{- end }}", "a")]
    [InlineData("a{{- range .list }}{{- if $.empty }}b{{- end }}c{{- end }}d", "accd")]
    public void Template_WithValues_IsWhatGoMakesOfIt(string template, string rendered) => Assert.Equal(rendered, Render(template));

    [Theory]
    [InlineData("{{ toJson .txet }}", "the values have no .txet")]
    [InlineData("{{- if .text }}", "{{- if .text }} has no end")]
    [InlineData("{{ include \"x\" }}", "{{ include \"x\" }} is not part of the language")]
    [InlineData("{{- end }}", "the template has an end without a beginning")]
    public void Template_WithAFault_IsRefused(string template, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => Render(template)).Message);

    private static string Render(string template) =>
        new KopsTemplate(template).Render((MapNode)NodeJson.Parse("""{"text":"x","list":[1,2],"map":{"inner":true},"empty":[],"zero":0}"""));
}
