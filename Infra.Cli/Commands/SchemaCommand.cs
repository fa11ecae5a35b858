using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Schema;

namespace Infra.Cli.Commands;

/// <summary><c>schema</c>: the settings of the stack files, as the JSON Schema that editors complete and check them with, or as a page.</summary>
internal sealed class SchemaCommand : Verb
{
    internal SchemaCommand(TextWriter output)
        : base("schema", $"Print the JSON Schema of the stack files, as it stands in {StackFileSchema.Path}",
            "schema", "schema --check docs/stack-file.schema.json")
    {
        var check = new Option<FileInfo>("--check") { HelpName = "FILE", Description = "Print nothing; exit code 1 if the file has other content" };
        var markdown = new Option<bool>("--markdown") { Description = $"Print the settings as a page for people, as it stands in {SettingsPage.Path}" };
        Options.Add(check);
        Options.Add(markdown);

        SetAction(arguments =>
        {
            var page = arguments.GetValue(markdown);
            var text = page ? SettingsPage.Write() : StackFileSchema.Write();
            if (arguments.GetValue(check) is { } file) return Compare(file, text, $"run ./infractl schema {(page ? $"--markdown > {SettingsPage.Path}" : $"> {StackFileSchema.Path}")}", output);

            output.Write(text);
            return ExitCode.Good;
        });
    }

    private static int Compare(FileInfo file, string text, string remedy, TextWriter output)
    {
        if (InputFile.Text($"{file}", file.FullName, new Finding(null, $"no file {file}", remedy)) == text) return ExitCode.Good;

        output.WriteLine(new Finding($"{file}", "another schema than the settings have", remedy));
        return ExitCode.Findings;
    }
}
