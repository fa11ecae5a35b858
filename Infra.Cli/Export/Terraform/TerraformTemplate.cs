using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;

namespace Infra.Cli.Export.Terraform;

/// <summary>Files for the cluster that refer to resources of AWS: Terraform fills them in.</summary>
internal static class TerraformTemplate
{
    internal static readonly ManifestLanguage Language = new(".tftpl", TerraformText.Literal);

    internal static string OutputName(KubernetesFile file) => $"kubernetes_{string.Concat(file.Name.Replace(".yaml", "", StringComparison.Ordinal).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}";

    /// <summary>The filled in file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="references">What knows the expressions of its variables.</param>
    /// <param name="problems">Where to note a variable that has none.</param>
    internal static JsonObject Output(KubernetesFile file, ReferenceExpression references, ExportProblems problems)
    {
        var variables = new List<string>();
        foreach (var (name, reference) in file.Variables)
        {
            if (references.Of(reference, out var problem) is { } expression) variables.Add($"{name} = {expression}");
            else problems.Add(file.Resource, "", problem.Found, problem.Remedy);
        }

        return new JsonObject
        {
            ["value"] = TerraformText.Embedded($"templatefile(\"${{path.module}}/{file.Path}\", {{ {string.Join(", ", variables)} }})"),
        };
    }
}
