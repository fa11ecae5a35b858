using System.CommandLine;
using Infra.Cli.Export.Kops;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Plans;

namespace Infra.Cli.Commands;

/// <summary><c>export kops --out DIR [ENV…]</c>: environments as a template of kops with values for each.</summary>
internal sealed class ExportKopsCommand : Verb
{
    internal ExportKopsCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("kops", "Write one template of kops for all environments, the values of each, and the objects that both make",
            "export kops --out kops", "export kops dev prod --out kops")
    {
        var environments = new Argument<string[]>("ENV") { Description = "The environments; without any, all", Arity = ArgumentArity.ZeroOrMore };
        Arguments.Add(environments);
        var destination = new ExportDestination(this, output, errors);

        SetAction(async (arguments, _) =>
        {
            var folder = arguments.GetValue(project)!;
            var names = arguments.GetValue(environments) is { Length: > 0 } named ? named.Distinct() : StackFolder.Environments(folder);
            var plans = ImmutableArray.CreateBuilder<EnvironmentPlan>();
            foreach (var name in names) plans.Add(await PlanRecorder.RecordAsync(StackFile.ReadEnvironment(folder, name)));

            return await destination.WriteAsync(arguments, string.Join(", ", plans.Select(plan => plan.Environment.Name)), KopsExport.Of(plans.ToImmutable()));
        });
    }
}
