using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;

namespace Infra.Cli.Export.Terraform;

/// <summary>Files for the cluster that refer to resources of AWS: Terraform fills them in.</summary>
internal static class TerraformTemplate
{
    /// <summary>Where a file for the cluster lies in the export.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its path, with slashes.</returns>
    internal static string Path(KubernetesFile file) => $"kubernetes/{file.Name}{(file.Variables.IsEmpty ? "" : ".tftpl")}";

    internal static string OutputName(KubernetesFile file) => $"kubernetes_{string.Concat(file.Name.Replace(".yaml", "", StringComparison.Ordinal).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}";

    /// <summary>The filled in file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="references">What knows the expressions of its variables.</param>
    /// <param name="problems">Where to note a variable that has none.</param>
    /// <returns>The output.</returns>
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
            ["value"] = TerraformText.Embedded($"templatefile(\"${{path.module}}/{Path(file)}\", {{ {string.Join(", ", variables)} }})"),
        };
    }
}
