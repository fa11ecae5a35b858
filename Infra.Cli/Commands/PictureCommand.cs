using System.CommandLine;
using System.Xml.Linq;
using Infra.Cli.Files;
using Infra.Cli.Picture;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>picture ENV</c>: the environment as an architecture diagram.</summary>
internal sealed class PictureCommand : Verb, IStopsPrograms
{
    internal PictureCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("picture", "Draw the environment: network, zones, ways in and out, control plane, pools and services",
            "picture prod --out prod.svg", "picture dev --check docs/dev.svg")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var file = new Option<FileInfo>("--out") { HelpName = "FILE", Description = "Write the picture to a file, FILE.svg, or FILE.png with an installed browser; without it, print it as SVG" };
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing; exit code 1 if the file has another picture" };
        Arguments.Add(environment);
        Options.Add(file);
        Options.Add(check);

        SetAction(async (arguments, stop) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var picture = EnvironmentPicture.Draw(definition, PictureStyle.Text);
            switch (arguments.GetValue(file), arguments.GetValue(check))
            {
                case ({ }, { }):
                    throw new UserException("--out together with --check", "leave out one of them");
                case (null, { } old):
                    return Compare(old, EnvironmentPicture.Write(picture), $"run ./infractl picture {definition.Name} --out {old}", output);
                case ({ } target, null):
                    await WriteAsync(target, picture, stop);
                    return ExitCode.Good;
                default:
                    await output.WriteAsync(EnvironmentPicture.Write(picture));
                    return ExitCode.Good;
            }
        });
    }

    private static async Task WriteAsync(FileInfo file, XElement picture, CancellationToken stop)
    {
        switch (file.Extension.ToLowerInvariant())
        {
            case ".svg":
                ResultFile.Write("--out", file.FullName, EnvironmentPicture.Write(picture));
                break;
            case ".png":
                ResultFile.Write("--out", file.FullName, await PictureBrowser.Find(Environment.GetEnvironmentVariable).PngAsync(picture, stop));
                break;
            default:
                throw new UserException($"--out {file}", "write a name that ends in .svg or .png");
        }
    }

    private static int Compare(FileInfo file, string picture, string remedy, TextWriter output)
    {
        if (InputFile.Text($"{file}", file.FullName, new Finding(null, $"no file {file}", remedy)) == picture) return ExitCode.Good;

        output.WriteLine(new Finding($"{file}", "another picture than the settings have", remedy));
        return ExitCode.Findings;
    }
}
