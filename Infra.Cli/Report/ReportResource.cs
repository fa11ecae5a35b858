namespace Infra.Cli.Report;

/// <summary>Files that reports are made of, which are embedded in the program.</summary>
internal static class ReportResource
{
    internal static string Text(string name)
    {
        using var reader = new StreamReader(typeof(ReportResource).Assembly.GetManifestResourceStream($"Infra.Cli.Report.{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
