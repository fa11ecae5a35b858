namespace Infra.Cli.Export.Kubernetes;

/// <summary>How a target fills in manifests that refer to resources of AWS. A variable stands as <c>${NAME}</c> in each.</summary>
/// <param name="Extension">What the names of templates end in.</param>
/// <param name="Literal">Writes text that is no variable, so that it stands for itself.</param>
internal sealed record ManifestLanguage(string Extension, Func<string, string> Literal)
{
    /// <summary>
    /// <c>envsubst</c> of GNU gettext, which replaces the variables that it is given by name and leaves everything else as it is.
    /// </summary>
    internal static readonly ManifestLanguage Shell = new(".tmpl", text => text);

    /// <summary>The command that fills in a template from variables of the shell.</summary>
    /// <param name="file">The template.</param>
    internal static string Envsubst(KubernetesFile file) =>
        $"envsubst '{string.Join(' ', file.Variables.Keys.Select(name => $"${{{name}}}"))}' < {ShellText.Quoted(file.Path)}";
}
