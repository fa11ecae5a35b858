using Infra.Model.Plans;

namespace Infra.Cli.Export.Kubernetes;

/// <summary>Writes what an environment declares inside its cluster, without AWS, for <c>kubectl</c> and Helm or for Argo CD.</summary>
internal static class KubernetesTarget
{
    /// <summary>Writes an environment.</summary>
    /// <returns>The files: for an equal plan equal bytes.</returns>
    /// <exception cref="UserException">Something in the plan has no equivalent; all of it is reported.</exception>
    internal static ExportedFiles Of(EnvironmentPlan plan)
    {
        var problems = new ExportProblems(plan.Environment.Name);
        var files = KubernetesExport.Of(plan, problems, ManifestLanguage.Shell);
        problems.Check();

        return new ExportedFiles
        {
            Files = KubernetesExport.Texts(files).Add(ReadmeText.Path, new KubernetesReadme(plan, files).Text()),
            Notes = [],
        };
    }
}
