using Infra.Cli.Export.CloudFormation;
using Infra.Cli.Export.Kops;
using Infra.Cli.Export.Kubernetes;
using Infra.Cli.Export.Terraform;
using Infra.Model.Plans;

namespace Infra.Cli.Export;

/// <summary>A tool that environments are exported for.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Write">Writes an environment for it.</param>
/// <param name="Settings">The settings of the stack file that it leaves out.</param>
internal sealed record ExportTarget(string Name, Func<EnvironmentPlan, ExportedFiles> Write, ImmutableArray<SettingOmission> Settings)
{
    internal static ImmutableArray<ExportTarget> All { get; } =
    [
        new("terraform", TerraformExport.Of, SettingOmission.InAws),
        new("cloudformation", CloudFormationExport.Of, CloudFormationOmissions.Settings),
        new("kops", KopsExport.Of, KopsOmissions.Settings),
        new("kubernetes", KubernetesTarget.Of, KubernetesOmissions.Settings),
    ];
}
