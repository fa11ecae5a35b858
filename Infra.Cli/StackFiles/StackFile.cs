using Infra.Cli.Files;
using YamlDotNet.Core.Events;

namespace Infra.Cli.StackFiles;

/// <summary>The stack file of one environment, <c>Pulumi.&lt;name&gt;.yaml</c>, with the line on which each setting stands.</summary>
internal sealed class StackFile
{
    private const string ConfigKey = "config";
    private const string SettingsKey = $"infra:{EnvironmentSettings.ConfigKey}";

    private readonly YamlDocument _document;
    private readonly string? _account;

    private StackFile(YamlDocument document)
    {
        _document = document;
        (_account, Unread) = (UnreadKeys.Account(document), [.. UnreadKeys.In(document).Select(finding => finding with { File = Name })]);
    }

    /// <summary>The file's name, without folders.</summary>
    public string Name => _document.File;

    /// <summary>What stands in the file and is not read, or read by Pulumi alone, each with its line.</summary>
    internal IReadOnlyList<Finding> Unread { get; }

    /// <summary>Reads the definition of an environment.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">The environment's name, as the user wrote it.</param>
    /// <exception cref="UserException">There is no such environment, or its file or settings are wrong; all of it is reported.</exception>
    public static EnvironmentDefinition ReadEnvironment(DirectoryInfo project, string environment)
    {
        var name = StackFolder.Find(project, environment);
        return new EnvironmentDefinition(name, Read(project, name).Settings());
    }

    /// <summary>Reads the stack file of an environment.</summary>
    /// <exception cref="UserException">The file cannot be read, is not YAML, or has no settings.</exception>
    public static StackFile Read(DirectoryInfo project, EnvironmentName environment)
    {
        var name = StackFolder.FileName(environment);
        return Parse(name, InputFile.Text(name, Path.Combine(project.FullName, name)));
    }

    /// <summary>Parses the text of a stack file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="UserException">The text is not YAML, or has no settings.</exception>
    public static StackFile Parse(string name, string text)
    {
        const string settings = $"{ConfigKey}.{SettingsKey}";
        if (StackReader.Read(name, text, settings) is not { } document) throw Nothing(1);

        foreach (var path in (string[])[ConfigKey, settings])
        {
            if (document.Around.Where(entry => entry.Path == path).Skip(1).FirstOrDefault() is { } repeated)
                throw new UserException(new Finding(path, $"the key \"{repeated.Key}\" again", "keep one of them") { File = name, Line = repeated.Line });
        }

        return document.Json is null ? throw Nothing(document.Around.FirstOrDefault(entry => entry.Path == ConfigKey)?.Value.Start.Line ?? document.Line) : new StackFile(document);

        UserException Nothing(long line) => new(new Finding(settings, "no settings", "write them there") { File = name, Line = line });
    }

    /// <summary>The settings in the file.</summary>
    /// <returns>Settings in which every reference resolves and every value is within its bounds.</returns>
    /// <exception cref="UserException">Something is wrong with them; all of it is reported, each with its line.</exception>
    public EnvironmentSettings Settings() => _document.Read(json => EnvironmentSettings.Parse(json, _account));

    /// <summary>The line a setting stands on.</summary>
    /// <param name="path">The setting's path, as findings give it.</param>
    /// <returns>The line, counted from 1; for a setting that is not there, the line of the map it belongs in.</returns>
    public long LineOf(string path) => _document.LineOf(path);

    /// <summary>A single value as it is written, whether or not the settings are good.</summary>
    /// <param name="path">The setting's path.</param>
    /// <returns>Its text; null when it is not there or is no single value.</returns>
    internal string? Scalar(string path) => (_document.Entries.FirstOrDefault(entry => entry.Path == path)?.Value as Scalar)?.Value;
}
