using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Kops;

/// <summary>
/// Writes environments for kops: one template, the values of each environment, the objects that both make, and the manifests of what is
/// inside each cluster.
/// </summary>
internal static class KopsExport
{
    internal const string Template = "cluster.tmpl.yaml";

    /// <summary>Writes one environment.</summary>
    internal static ExportedFiles Of(EnvironmentPlan plan) => Of([plan]);

    /// <summary>Writes environments.</summary>
    /// <returns>The files: for equal plans equal bytes.</returns>
    /// <exception cref="UserException">kops would refuse something; all of it is reported.</exception>
    internal static ExportedFiles Of(ImmutableArray<EnvironmentPlan> plans)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        files[Template] = KopsTemplate.Text;
        var manifests = new List<(EnvironmentPlan Plan, ImmutableArray<KubernetesFile> Files)>();
        foreach (var plan in plans)
        {
            var name = plan.Environment.Name;
            var values = new KopsValues(plan.Environment).Of();
            files[$"values.{name}.yaml"] = YamlText.Of(values, value => value.Text!);
            files[$"rendered/{name}.yaml"] = new KopsTemplate(KopsTemplate.Text).Render(values);
            Check($"{name}", files[$"rendered/{name}.yaml"]);

            var problems = new ExportProblems(name);
            var own = KubernetesExport.Of(plan, problems, ManifestLanguage.Shell).Where(file => file.Helm is null).ToImmutableArray();
            problems.Check();
            manifests.Add((plan, own));
            foreach (var (path, text) in KubernetesExport.Texts(own)) files[$"{name}/{path}"] = text;
            foreach (var (entry, access) in plan.Environment.Settings.Access)
            {
                foreach (var (path, text) in KopsAccess.Of(entry, access)) files[$"{name}/{path}"] = text;
            }
        }

        files[ReadmeText.Path] = new KopsReadme(manifests, [.. files.Keys]).Text();
        return new ExportedFiles
        {
            Files = files.ToImmutable(),
            Notes = [.. KopsOmissions.Settings.Except(SettingOmission.OfTheProgram).Select(omission => $"{omission.Setting}: omitted: {omission.Reason}")],
        };
    }

    /// <summary>What kops would refuse.</summary>
    /// <param name="rendered">The objects.</param>
    internal static IEnumerable<string> Faults(string rendered)
    {
        var documents = KopsDocuments.Read(rendered);
        return documents.SelectMany(KopsFields.Faults).Concat(KopsRules.Faults(documents[0], documents[1..]));
    }

    private static void Check(string environment, string rendered)
    {
        if (Faults(rendered).ToList() is { Count: > 0 } faults) throw new UserException(faults.Select(fault => new Finding($"{environment}/kops", $"that {fault}", "correct the setting that it comes from")));
    }
}
