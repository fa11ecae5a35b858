using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Parity;
using Infra.Model.Settings;

namespace Infra.Cli.Parity;

/// <summary>The file of allowed differences, with the lines of its entries.</summary>
internal sealed class AllowedDifferencesFile
{
    private readonly StackNode _root;

    private AllowedDifferencesFile(StackNode root, AllowedDifferences content) => (_root, Content) = (root, content);

    internal AllowedDifferences Content { get; }

    /// <summary>Reads the file of a project.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <returns>The file; <see langword="null"/> if there is none.</returns>
    /// <exception cref="UserException">It cannot be used; everything that is wrong is reported.</exception>
    internal static AllowedDifferencesFile? Read(DirectoryInfo project) => Path.Exists(Path.Combine(project.FullName, AllowedDifferences.FileName))
        ? Parse(EditableFile.Read(project, AllowedDifferences.FileName).Text)
        : null;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UserException">It cannot be used; everything that is wrong is reported.</exception>
    internal static AllowedDifferencesFile Parse(string text)
    {
        var root = StackReader.Read(AllowedDifferences.FileName, text)
            ?? throw new UserException($"{AllowedDifferences.FileName}:1: found nothing in the file; write reference, settings and resources");
        var (json, unreadable) = YamlJson.Write(root);
        var findings = unreadable.ToList();
        try
        {
            var content = SettingsDocument.Read<AllowedDifferences>(json);
            findings.AddRange(Wrong(content).Select(finding => (Line(root, finding.Path), finding)));
            if (findings.Count == 0) return new AllowedDifferencesFile(root, content);
        }
        catch (SettingsException exception)
        {
            findings.AddRange(exception.Findings
                .Where(finding => unreadable.All(known => known.Finding.Path != finding.Path))
                .Select(finding => (Line(root, finding.Path), finding)));
        }

        throw new UserException(findings.OrderBy(item => item.Line).Select(item =>
            $"{AllowedDifferences.FileName}:{item.Line}: {(item.Finding.Path.Length == 0 ? item.Finding.Message : $"{item.Finding}")}"));
    }

    /// <summary>The line of an entry.</summary>
    /// <param name="path">The entry's path, for example <c>settings[3].in</c>.</param>
    /// <returns>The line, counted from 1.</returns>
    internal long LineOf(string path) => Line(_root, path);

    private static long Line(StackNode root, string path) => SettingsPath.Lines(path, root).LastOrDefault(root.Line);

    // A reason of no words is none, and an entry for no environment allows nothing.
    private static IEnumerable<Finding> Wrong(AllowedDifferences content) =>
        from section in new[] { (Name: "settings", Entries: content.Settings), (Name: "resources", Entries: content.Resources) }
        from entry in section.Entries.Index()
        let path = $"{section.Name}[{entry.Index}]"
        from finding in (Finding?[])
        [
            string.IsNullOrWhiteSpace(entry.Item.Why) ? new Finding($"{path}.why", "found no reason; write why the difference is wanted") : null,
            string.IsNullOrWhiteSpace(entry.Item.What) ? new Finding($"{path}.what", "found nothing that may differ; write a setting, or a type of resources") : null,
            entry.Item.In.Count == 0 ? new Finding($"{path}.in", "found no environment; name those in which it differs") : null,
            entry.Item.In.Contains(content.Reference) ? new Finding($"{path}.in", $"found \"{content.Reference}\", which is the reference; name the others") : null,
        ]
        where finding is not null
        select finding;
}
