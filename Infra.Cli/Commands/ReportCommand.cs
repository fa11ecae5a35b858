using System.CommandLine;
using Infra.Cli.Check;
using Infra.Cli.Cost;
using Infra.Cli.Files;
using Infra.Cli.Parity;
using Infra.Cli.Report;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>report [ENV…]</c>: environments on one page, for people who do not read plans.</summary>
internal sealed class ReportCommand : Verb
{
    internal ReportCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("report", "Write one HTML page about environments: pictures, versions, rollouts, cost, capacity, rules, differences and limits",
            "report --out report.html", "report prod --as-of 2026-11-22 --out prod.html")
    {
        var environments = new Argument<string[]>("ENV") { Description = "The environments, as in Pulumi.ENV.yaml; without any, all", Arity = ArgumentArity.ZeroOrMore };
        var file = new Option<FileInfo>("--out") { HelpName = "FILE", Description = "Write the page to a file; without it, print it" };
        var asOf = AsOf.Option("the end of support and of exemptions, and the age of prices");
        Arguments.Add(environments);
        Options.Add(file);
        Options.Add(asOf);

        SetAction(async (arguments, stop) =>
        {
            var page = HtmlReport.Write(await ReadAsync(arguments.GetValue(project)!, arguments.GetValue(environments) ?? [], arguments.GetDay(asOf), stop));
            if (arguments.GetValue(file) is { } target)
                ResultFile.Write("--out", target.FullName, page);
            else
                await output.WriteAsync(page);

            return ExitCode.Good;
        });
    }

    private static async Task<ReportInput> ReadAsync(DirectoryInfo project, string[] names, DateOnly asOf, CancellationToken stop)
    {
        var checker = new EnvironmentChecker(project, asOf);
        var check = await checker.CheckAsync(StackFolder.Find(project, names));
        if (!check.IsUsable) throw new UserException(check.Findings.Where(finding => finding.Severity == Severity.Error));

        var environments = new List<ReportedEnvironment>();
        foreach (var (environment, plan) in checker.Checked)
        {
            var committed = await CommittedFile.ReadAsync(project, environment.Name, null, stop);
            environments.Add(new ReportedEnvironment(environment, plan, [.. PoolState.Of(environment, null, committed)]));
        }

        return new ReportInput(asOf, environments, check, AllowedDifferencesFile.Read(project)?.Content, PriceFile.Read(project));
    }
}
