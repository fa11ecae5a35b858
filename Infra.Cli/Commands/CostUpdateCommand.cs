using System.CommandLine;
using Infra.Cli.Cost;
using Infra.Cli.Files;
using Infra.Cli.Preflight;
using Infra.Cli.Prices;
using Infra.Cli.StackFiles;
using Infra.Model.Prices;

namespace Infra.Cli.Commands;

/// <summary><c>cost update [ENV…]</c>: reads prices from AWS into the team's own file.</summary>
internal sealed class CostUpdateCommand : Verb, IStopsPrograms
{
    internal CostUpdateCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("update", $"Read the prices that environments need from AWS into {PriceList.FileName}, by the AWS CLI; exit code 1 if AWS lacks one",
            "cost update", "cost update prod --profile infra-preview")
    {
        var environments = new Argument<string[]>("ENV") { Description = "The environments, as in Pulumi.ENV.yaml; without any, all", Arity = ArgumentArity.ZeroOrMore };
        var profile = new Option<string?>("--profile") { HelpName = "NAME", Description = "The profile of the AWS CLI; without it, AWS_PROFILE or the default" };
        Arguments.Add(environments);
        Options.Add(profile);

        SetAction(async (arguments, stop) =>
        {
            var folder = arguments.GetValue(project)!;
            var wanted = WantedPrices.Of(StackFolder.Find(folder, arguments.GetValue(environments) ?? []).Select(name => StackFile.ReadEnvironment(folder, $"{name}")));
            var own = PriceFile.ReadOwn(folder);
            var update = new PriceUpdate(Api(PriceUpdate.ListRegion), region => Api($"{region}"), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            var (list, missing) = await update.AskAsync(wanted, stop);

            ResultFile.Write(PriceList.FileName, Path.Combine(folder.FullName, PriceList.FileName), OwnPrices.Updated(own, list).ToJson());
            foreach (var (region, prices) in list.Regions)
                await output.WriteLineAsync($"{PriceList.FileName}: {prices.Items.Count} prices and {prices.Instances.Count} instance types of {region}");
            foreach (var name in missing) await output.WriteLineAsync($"unknown: AWS's answer has no price, or several, of {name}");

            return missing.Count == 0 ? ExitCode.Good : ExitCode.Findings;

            AwsCli Api(string region) => AwsCli.Find(region, arguments.GetValue(profile), Environment.GetEnvironmentVariable("PATH"));
        });
    }
}
