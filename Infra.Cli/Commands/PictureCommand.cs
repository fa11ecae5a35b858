using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Picture;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;

namespace Infra.Cli.Commands;

/// <summary><c>picture ENV</c>: the environment as an architecture diagram.</summary>
internal sealed class PictureCommand : Command
{
    /// <summary>Describes the command.</summary>
    /// <param name="project">The option that names the project's folder.</param>
    /// <param name="output">Where the picture goes without a file.</param>
    internal PictureCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("picture", "Draw the environment: network, zones, ways in and out, control plane, pools and services")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var file = new Option<FileInfo>("--out") { HelpName = "FILE", Description = "Write the picture to a file, FILE.svg; without it, print it as SVG" };
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing; exit code 1 if the file has another picture" };
        Arguments.Add(environment);
        Options.Add(file);
        Options.Add(check);

        SetAction(arguments =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var picture = EnvironmentPicture.Write(definition);
            switch (arguments.GetValue(file), arguments.GetValue(check))
            {
                case ({ }, { }):
                    throw new UserException("--out together with --check", "leave out one of them");
                case (null, { } old):
                    return Compare(old, picture, $"run ./infractl picture {definition.Name} --out {old}", output);
                case ({ } target, null):
                    Write(target, picture);
                    return ExitCode.Good;
                default:
                    output.Write(picture);
                    return ExitCode.Good;
            }
        });
    }

    private static void Write(FileInfo file, string picture)
    {
        if (!file.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)) throw new UserException($"--out {file}", "write a name that ends in .svg");

        ResultFile.Write("--out", file.FullName, picture);
    }

    private static int Compare(FileInfo file, string picture, string remedy, TextWriter output)
    {
        if (InputFile.Text($"{file}", file.FullName, new Finding(null, $"no file {file}", remedy)) == picture) return ExitCode.Good;

        output.WriteLine(new Finding($"{file}", "another picture than the settings have", remedy));
        return ExitCode.Findings;
    }
}
