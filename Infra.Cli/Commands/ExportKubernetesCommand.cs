using System.CommandLine;
using Infra.Cli.Export.Kubernetes;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>export kubernetes ENV --out DIR</c>: what an environment declares inside its cluster.</summary>
internal sealed class ExportKubernetesCommand : Verb
{
    internal ExportKubernetesCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("kubernetes", "Write manifests and values of charts for what is inside the cluster, for kubectl or Argo CD",
            "export kubernetes dev --out kubernetes-dev")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        Arguments.Add(environment);
        var destination = new ExportDestination(this, output, errors);

        SetAction(async (arguments, _) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            return await destination.WriteAsync(arguments, $"{definition.Name}", KubernetesTarget.Of(await PlanRecorder.RecordAsync(definition)));
        });
    }
}
