using System.CommandLine;
using Infra.Cli.Plan;
using Infra.Cli.Preflight;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>preflight ENV</c>: asks the account whether a deployment would work.</summary>
internal sealed class PreflightCommand : Verb, IStopsPrograms
{
    internal PreflightCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("preflight", "Ask the AWS account, read-only, whether a deployment would work: roles, quotas, instance types, images, add-ons, names; exit code 1 if not",
            "preflight dev", "preflight prod --profile infra-preview --json")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var json = new Option<bool>("--json") { Description = "Print the answers as JSON (docs/preflight-format.md)" };
        var profile = new Option<string?>("--profile") { HelpName = "NAME", Description = "The profile of the AWS CLI; without it, AWS_PROFILE or the default" };
        Arguments.Add(environment);
        Options.Add(json);
        Options.Add(profile);

        SetAction(async (arguments, stop) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var api = AwsCli.Find(definition.Settings.Region.ToString(), arguments.GetValue(profile), Environment.GetEnvironmentVariable("PATH"));
            var answers = await PreflightRun.AskAsync(await PlanRecorder.RecordAsync(definition), api, stop);

            if (arguments.GetValue(json))
                await output.WriteLineAsync(PreflightText.Json($"{definition.Name}", answers));
            else
                foreach (var line in PreflightText.Lines($"{definition.Name}", answers)) await output.WriteLineAsync(line);

            return PreflightText.IsGood(answers) ? ExitCode.Good : ExitCode.Findings;
        });
    }
}
