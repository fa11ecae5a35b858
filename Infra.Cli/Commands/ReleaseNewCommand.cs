using System.CommandLine;
using System.CommandLine.Parsing;
using Infra.Cli.Files;
using Infra.Cli.Preflight;
using Infra.Cli.Releases;
using Infra.Cli.StackFiles;
using Infra.Model.Environments;
using Infra.Model.Releases;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Commands;

/// <summary><c>release new NAME --from OTHER</c>: writes a release of the team's own, and lists it as published.</summary>
internal sealed class ReleaseNewCommand : Verb
{
    private readonly Argument<string> _name = new("NAME") { Description = "Its name: year and month, and a word of your own, such as 2026-12-acme" };
    private readonly Option<string> _from = new("--from") { HelpName = "RELEASE", Description = "The release that every other version is copied from", Required = true };
    private readonly Option<KubernetesVersion?> _kubernetes = new("--kubernetes") { HelpName = "MINOR", Description = "The Kubernetes minor, such as 1.37; without it, that of the other", CustomParser = Minor };
    private readonly Option<DateOnly> _endOfSupport = AsOf.Day("--end-of-support", "The end of standard support of a minor that no release has yet");
    private readonly Option<string[]> _images = Pairs("--image", "OS=VERSION", "A node image for both architectures: bottlerocket=1.67.0-0123abcd, al2023=1.36.5-20261120; with @DATE, when it was published");
    private readonly Option<string[]> _addOns = Pairs("--add-on", "NAME=BUILD", "A build of an EKS add-on, such as coredns=v1.14.3-eksbuild.24");
    private readonly Option<string[]> _charts = Pairs("--chart", "NAME=VERSION", "A version of a Helm chart; its image stays unless --chart-image says another");
    private readonly Option<string[]> _chartImages = Pairs("--chart-image", "NAME=TAG@DIGEST", "The image of a Helm chart, with the digest of the image for all architectures");
    private readonly Option<string?> _ask = new("--ask") { HelpName = "ENV", Description = "Ask the account of an environment for the newest image and build of everything that is not written here, and whether it has what is" };
    private readonly Option<bool> _askCharts = new("--ask-charts") { Description = "Ask the repositories of the Helm charts for their newest versions, and the registries for the digests of their images" };
    private readonly Option<string?> _profile = new("--profile") { HelpName = "NAME", Description = "With --ask: the profile of the AWS CLI; without it, AWS_PROFILE or the default" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print the file and write nothing" };
    private readonly Option<DateOnly?> _asOf = AsOf.Option("the day of the facts that are written here");
    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    internal ReleaseNewCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("new", "Write a release of your own from another: versions that you give, or the newest of an account, each with its source and day",
            "release new 2026-12-acme --from 2026-10 --image bottlerocket=1.67.0-0123abcd", "release new 2027-01-acme --from 2026-10 --kubernetes 1.37 --ask dev --dry-run")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_name);
        foreach (var option in (Option[])[_from, _kubernetes, _endOfSupport, _images, _addOns, _charts, _chartImages, _ask, _askCharts, _profile, _dryRun, _asOf]) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var project = arguments.GetValue(_project)!;
        var (releases, team) = (ReleaseFiles.Read(project), ReleaseFiles.Team(project));
        if (!releases.Findings.IsEmpty) throw new UserException(releases.Findings);

        var wishes = Wishes(arguments, releases);
        var account = arguments.GetValue(_ask) is { } environment ? await AskAsync(project, environment, arguments.GetValue(_profile), wishes, stop) : null;
        var charts = arguments.GetValue(_askCharts) ? await AskChartsAsync(wishes, stop) : null;
        var release = ReleaseDraft.Make(wishes, [.. releases.Releases.Select(known => known.Release)], account, charts);
        foreach (var warning in KubernetesSupport.Check(release, wishes.Day)) await _errors.WriteLineAsync($"{warning}");

        if (arguments.GetValue(_dryRun))
        {
            await _output.WriteAsync(release.ToJson());
            return ExitCode.Good;
        }

        Write(project, team, release);
        foreach (var line in Lines(wishes, release, account is not null, charts is not null)) await _output.WriteLineAsync(line);
        return ExitCode.Good;
    }

    private ReleaseWishes Wishes(ParseResult arguments, ReleaseSet releases)
    {
        var text = arguments.GetRequiredValue(_name);
        if (!ReleaseName.TryParse(text, out var name)) throw new UserException("NAME", $"\"{text}\"", "write year and month, and a word of your own, such as 2026-12-acme");
        if (releases.Find(text) is { } other) throw new UserException("NAME", $"\"{text}\", which {other.File} has", "write another name; a published release is never edited");

        return new ReleaseWishes
        {
            Name = name,
            From = ReleaseFiles.Find(releases, arguments.GetRequiredValue(_from)).Release,
            Day = arguments.GetDay(_asOf),
            Kubernetes = arguments.GetValue(_kubernetes),
            EndOfSupport = arguments.GetResult(_endOfSupport) is null ? null : arguments.GetValue(_endOfSupport),
            Images = Split(arguments.GetValue(_images)),
            AddOns = Split(arguments.GetValue(_addOns)),
            Charts = Split(arguments.GetValue(_charts)),
            ChartImages = Split(arguments.GetValue(_chartImages)),
        };
    }

    private static async Task<AccountVersions> AskAsync(DirectoryInfo project, string environment, string? profile, ReleaseWishes wishes, CancellationToken stop)
    {
        var region = $"{StackFile.ReadEnvironment(project, environment).Settings.Region}";
        return await AccountVersions.AskAsync(AwsCli.Find(region, profile, Environment.GetEnvironmentVariable("PATH")), region, wishes, stop);
    }

    private static async Task<ChartVersions> AskChartsAsync(ReleaseWishes wishes, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        return await ChartVersions.AskAsync(http, wishes, stop);
    }

    // The release and the line that says it is published, or neither.
    private static void Write(DirectoryInfo project, ReleaseFolder team, Release release)
    {
        var (name, text) = ($"{release.Name}{ReleaseFolder.Suffix}", release.ToJson());
        var folder = new DirectoryInfo(Path.Combine(project.FullName, ReleaseFolder.Team));
        var (file, published) = (Path.Combine(folder.FullName, name), Path.Combine(folder.FullName, ReleaseFolder.LockName));
        try
        {
            folder.Create();
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(ReleaseFolder.Team, folder.FullName, exception, isWritten: true);
        }

        ResultFile.Create($"{ReleaseFolder.Team}/{name}", file, text);
        try
        {
            ResultFile.Write($"{ReleaseFolder.Team}/{ReleaseFolder.LockName}", published, team.LockWith(name, text));
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    private static IEnumerable<string> Lines(ReleaseWishes wishes, Release release, bool isAsked, bool areChartsAsked) =>
    [
        $"{ReleaseFolder.Team}/{release.Name}{ReleaseFolder.Suffix} written, and listed as published in {ReleaseFolder.Team}/{ReleaseFolder.LockName}",
        .. ReleaseDiff.Lines(wishes.From, release),
        (isAsked, areChartsAsked) switch
        {
            (true, true) => "what is not written here is what the account and the repositories of the charts have",
            (true, false) => $"charts that are not written here are copied from {wishes.From.Name}: no account knows their versions; --ask-charts asks their repositories",
            (false, true) => $"everything but the charts is copied from {wishes.From.Name}, with its sources; no account was asked",
            (false, false) => $"everything else is copied from {wishes.From.Name}, with its sources; no account was asked",
        },
        $"next: commit both files, then ./infractl rollout ENV --plan {release.Name}",
    ];

    private static Dictionary<string, string> Split(string[]? pairs) =>
        (pairs ?? []).Select(pair => pair.Split('=', 2)).GroupBy(parts => parts[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last()[1], StringComparer.Ordinal);

    private static Option<string[]> Pairs(string name, string help, string description)
    {
        var option = new Option<string[]>(name) { HelpName = help, Description = description };
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => text.IndexOf('=', StringComparison.Ordinal) is <= 0 || text.EndsWith('=')))
                result.AddError($"found \"{text}\" in {name}; write {help}");
            foreach (var again in result.Tokens.GroupBy(token => token.Value.Split('=')[0], StringComparer.Ordinal).Where(group => group.Count() > 1))
                result.AddError($"found \"{again.Key}\" twice in {name}; write it once");
        });
        return option;
    }

    private static KubernetesVersion? Minor(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!KubernetesVersion.TryParse(text, out var version)) result.AddError($"found the Kubernetes version \"{text}\"; write {KubernetesVersion.Expected}");

        return version;
    }
}
