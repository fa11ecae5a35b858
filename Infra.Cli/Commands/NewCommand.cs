using System.CommandLine;
using System.CommandLine.Parsing;
using Infra.Cli.Creation;
using Infra.Cli.Files;
using Infra.Cli.Parity;
using Infra.Cli.StackFiles;
using Infra.Model.Parity;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Commands;

/// <summary><c>new ENV --like ENV</c>: the stack file of a new environment.</summary>
internal sealed class NewCommand : Verb
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The new environment's name" };
    private readonly Option<string> _like = new("--like") { HelpName = "ENV", Description = "The environment it is to be like", Required = true };

    private readonly Option<AwsRegion?> _region = new("--region")
    {
        HelpName = "REGION",
        Description = "Its region, with zones of the same letters; without it, that of the other",
        CustomParser = Region,
    };

    private readonly Option<bool> _small = new("--small") { Description = "Give each pool a minimum of 1 and half the maximum; without it, it is as large as the other" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print the file and write nothing" };
    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    internal NewCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("new", "Write the stack file of a new environment like another, with a network of its own",
            "new qa --like dev --small", "new dr --like prod --region eu-west-1 --dry-run")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_environment);
        Options.Add(_like);
        Options.Add(_region);
        Options.Add(_small);
        Options.Add(_dryRun);
        SetAction((arguments, _) => RunAsync(arguments));
    }

    private async Task<int> RunAsync(ParseResult arguments)
    {
        var project = arguments.GetValue(_project)!;
        var like = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_like));
        var file = NewFile(project, arguments.GetRequiredValue(_environment));
        if (like.Settings.Pools.FirstOrDefault(pool => pool.Value.Generations.All(generation => generation.Stage != Stage.Enabled)).Key is { } idle)
            throw new UserException(new Finding($"pools.{idle}", "no enabled generation to begin with", "remove the pool first, or name another environment") { File = StackFolder.FileName(like.Name) });

        var region = arguments.GetValue(_region) ?? like.Settings.Region;
        if (region.Partition != like.Settings.Region.Partition)
            throw new UserException($"the region \"{region}\" of the partition {region.Partition}, where every ARN differs from those of {like.Name} in {like.Settings.Region.Partition}", "name an environment of that partition");

        var network = FreeNetwork.Next(like.Settings.Network.Cidr.PrefixLength, [.. FreeNetwork.Taken(project), like.Settings.ControlPlane.ServiceCidr, .. like.Settings.Network.Pods?.Cidrs ?? []])
            ?? throw new UserException($"no free /{like.Settings.Network.Cidr.PrefixLength} left in 10.0.0.0/8", $"copy {StackFolder.FileName(like.Name)} and write a network by hand");
        var text = NewStackFile.Make(like.Settings, EditableFile.Read(project, StackFolder.FileName(like.Name)).Text, network, region, arguments.GetValue(_small));

        var made = new EnvironmentDefinition(Value.Parse<EnvironmentName>(arguments.GetRequiredValue(_environment)), Good(file.Name, text, like.Settings.Account));
        if (arguments.GetValue(_dryRun))
        {
            _output.Write(text);
            return ExitCode.Good;
        }

        var allowed = await AllowedAsync(project, made, like);
        ResultFile.Create(file.Name, file.FullName, text);
        WriteOrUndo(allowed, file);
        foreach (var line in Next(file, like, network, region, allowed)) _output.WriteLine(line);
        return ExitCode.Good;
    }

    // Nothing to allow without the file; a reference that cannot be read is a finding of check's.
    private static async Task<(EditableFile File, string Text)?> AllowedAsync(DirectoryInfo project, EnvironmentDefinition made, EnvironmentDefinition like)
    {
        if (!Path.Exists(Path.Combine(project.FullName, AllowedDifferences.FileName))) return null;

        var file = EditableFile.Read(project, AllowedDifferences.FileName);
        var allowed = AllowedDifferencesFile.Parse(file.Text).Content;
        if (!StackFolder.Environments(project).Contains($"{allowed.Reference}")) return null;

        var reference = allowed.Reference == like.Name ? like : StackFile.ReadEnvironment(project, $"{allowed.Reference}");
        return (file, await OwnDifferences.TextAsync(file.Text, allowed, made, like, reference));
    }

    private static void WriteOrUndo((EditableFile File, string Text)? allowed, FileInfo made)
    {
        try
        {
            allowed?.File.Write(allowed.Value.Text);
        }
        catch
        {
            made.Delete();
            throw;
        }
    }

    private static FileInfo NewFile(DirectoryInfo project, string environment)
    {
        if (!EnvironmentName.TryParse(environment, out var name))
            throw new UserException($"the environment \"{environment}\"", $"write {EnvironmentName.Expected}");

        var file = new FileInfo(Path.Combine(project.FullName, StackFolder.FileName(name)));
        return Path.Exists(file.FullName) ? throw new UserException(file.Name, "it written already", "name another environment, or delete the file first") : file;
    }

    // Everything but the account can be told now, so whoever fills it in meets no other finding.
    private static EnvironmentSettings Good(string file, string text, AccountId account) =>
        StackFile.Parse(file, text.Replace($"{AccountId.Placeholder}", $"{account}", StringComparison.Ordinal)).Settings();

    private static IEnumerable<string> Next(FileInfo file, EnvironmentDefinition like, Cidr network, AwsRegion region, (EditableFile File, string Text)? allowed) =>
    [
        $"{file.Name} written, like {StackFolder.FileName(like.Name)}: network {network}, region {region}, release {like.Settings.Release}",
        .. allowed is null ? [] : (string[])[$"{AllowedDifferences.FileName} edited: it allows the new environment what differs from the reference; read the reasons"],
        .. like.Settings.Network.Ipv6 is null ? [] : (string[])["network.ipv6 is missing: write it with a block of the account's IPAM pool"],
        .. like.Settings.Network.Pods is { Routed: true } ? (string[])[$"network.pods.cidrs are those of {like.Name}: write blocks of the environment's own"] : [],
        .. region == like.Settings.Region ? [] : (string[])[$"zones use the letters of {like.Settings.Region}; check which zones exist with aws ec2 describe-availability-zones --region {region}"],
        $"next: replace {AccountId.Placeholder} with the account id; until then check, plan and pulumi reject the file",
    ];

    private static AwsRegion? Region(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!AwsRegion.TryParse(text, out var region)) result.AddError($"found the region \"{text}\"; write {AwsRegion.Expected}");

        return region;
    }
}
