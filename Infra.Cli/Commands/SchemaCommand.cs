using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Schema;
using Infra.Model.Findings;

namespace Infra.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of the stack files, which editors complete and check them with.</summary>
internal sealed class SchemaCommand : Command
{
    /// <summary>Describes the command.</summary>
    /// <param name="output">Where the schema goes.</param>
    internal SchemaCommand(TextWriter output)
        : base("schema", $"Print the JSON Schema of the stack files, as it stands in {StackFileSchema.Path}")
    {
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing; exit code 1 if the file has other content" };
        Options.Add(check);

        SetAction(arguments =>
        {
            if (arguments.GetValue(check) is { } file) return Compare(file, output);

            output.Write(StackFileSchema.Write());
            return ExitCode.Good;
        });
    }

    private static int Compare(FileInfo file, TextWriter output)
    {
        if (InputFile.Text($"{file}", file.FullName, new Finding(null, $"no file {file}", $"run ./infractl schema > {StackFileSchema.Path}")) == StackFileSchema.Write()) return ExitCode.Good;

        output.WriteLine(new Finding($"{file}", "another schema than the settings have", $"run ./infractl schema > {StackFileSchema.Path}"));
        return ExitCode.Findings;
    }
}
