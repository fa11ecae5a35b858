using System.CommandLine;
using Infra.Cli.Check;
using Infra.Cli.Files;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>check [ENV…]</c>: whether environments are good, each by itself and beside the others.</summary>
internal sealed class CheckCommand : Verb
{
    private readonly Argument<string[]> _environments = new("ENV")
    {
        Description = "The environments, as in Pulumi.ENV.yaml; without any, all",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the findings as JSON (docs/check-format.md)" };

    private readonly Option<FileInfo> _sarif = new("--sarif") { HelpName = "FILE", Description = "Write the findings to a file as SARIF 2.1.0, beside what is printed" };

    private readonly Option<FileInfo> _junit = new("--junit") { HelpName = "FILE", Description = "Write the findings to a file as JUnit XML, beside what is printed" };

    private readonly Option<DateOnly?> _asOf = AsOf.Option("the end of exemptions and of Kubernetes support, and for the age of node images");

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    internal CheckCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("check", "Check settings, rules, names and Kubernetes support of environments, and that networks and accounts are apart",
            "check", "check dev prod", "check --sarif check.sarif --junit check.xml")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_environments);
        Options.Add(_json);
        Options.Add(_sarif);
        Options.Add(_junit);
        Options.Add(_asOf);
        SetAction((arguments, _) => RunAsync(arguments));
    }

    private async Task<int> RunAsync(ParseResult arguments)
    {
        var folder = arguments.GetValue(_project)!;
        var names = StackFolder.Find(folder, arguments.GetValue(_environments) ?? []);
        var report = await new EnvironmentChecker(folder, arguments.GetDay(_asOf)).CheckAsync(names);

        if (arguments.GetValue(_sarif) is { } sarif) ResultFile.Write("--sarif", sarif.FullName, CheckSarif.Write(report.Findings));
        if (arguments.GetValue(_junit) is { } junit) ResultFile.Write("--junit", junit.FullName, CheckJUnit.Write(report));
        if (arguments.GetValue(_json))
            _output.WriteLine(CheckJson.Write(report));
        else if (report.IsUsable)
            CheckText.Write(report, _output);

        // All that is wrong with all files, in one list: who corrects one file should not learn of the next only then.
        return report.IsUsable ? report.Exit : throw new UserException(report.Findings);
    }
}
