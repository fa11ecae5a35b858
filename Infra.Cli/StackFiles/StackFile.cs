using Infra.Cli.Files;
using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Cli.StackFiles;

/// <summary>The stack file of one environment, <c>Pulumi.&lt;name&gt;.yaml</c>, with the line on which each setting stands.</summary>
internal sealed class StackFile
{
    private const string ConfigKey = "config";
    private const string SettingsKey = $"infra:{EnvironmentSettings.ConfigKey}";

    private readonly StackNode _settings;
    private readonly string? _account;

    private StackFile(string name, StackNode settings, StackNode root)
    {
        (Name, _settings) = (name, settings);
        (_account, Unread) = (UnreadKeys.Account(name, root), [.. UnreadKeys.In(root).Select(finding => finding with { File = name })]);
    }

    /// <summary>The file's name, without folders.</summary>
    public string Name { get; }

    /// <summary>What stands in the file and is not read, or read by Pulumi alone, each with its line.</summary>
    internal IReadOnlyList<Finding> Unread { get; }

    /// <summary>Reads the definition of an environment.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">The environment's name, as the user wrote it.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="UserException">There is no such environment, or its file or settings are wrong; all of it is reported.</exception>
    public static EnvironmentDefinition ReadEnvironment(DirectoryInfo project, string environment)
    {
        var name = StackFolder.Find(project, environment);
        return new EnvironmentDefinition(name, Read(project, name).Settings());
    }

    /// <summary>Reads the stack file of an environment.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">The environment, one that has a file.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UserException">The file cannot be read, is not YAML, or has no settings.</exception>
    public static StackFile Read(DirectoryInfo project, EnvironmentName environment)
    {
        var name = StackFolder.FileName(environment);
        return Parse(name, InputFile.Text(name, Path.Combine(project.FullName, name)));
    }

    /// <summary>Parses the text of a stack file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UserException">The text is not YAML, or has no settings.</exception>
    public static StackFile Parse(string name, string text)
    {
        var root = StackReader.Read(name, text);
        var config = Child(name, root, ConfigKey, ConfigKey);

        return Child(name, config, SettingsKey, $"{ConfigKey}.{SettingsKey}") is { } settings
            ? new StackFile(name, settings, root!)
            : throw new UserException(new Finding($"{ConfigKey}.{SettingsKey}", "no settings", "write them there") { File = name, Line = (config ?? root)?.Line ?? 1 });
    }

    /// <summary>The settings in the file.</summary>
    /// <returns>Settings in which every reference resolves and every value is within its bounds.</returns>
    /// <exception cref="UserException">Something is wrong with them; all of it is reported, each with its line.</exception>
    public EnvironmentSettings Settings() => YamlJson.Read(Name, _settings, json => EnvironmentSettings.Parse(json, _account));

    /// <summary>The line a setting stands on.</summary>
    /// <param name="path">The setting's path, as findings give it.</param>
    /// <returns>The line, counted from 1; for a setting that is not there, the line of the map it belongs in.</returns>
    public long LineOf(string path) => SettingsPath.LineOf(path, _settings);

    /// <summary>A single value as it is written, whether or not the settings are good.</summary>
    /// <param name="keys">The keys that lead to it.</param>
    /// <returns>Its text; nothing when it is not there or is no single value.</returns>
    internal string? Scalar(params IEnumerable<string> keys) =>
        keys.Aggregate((StackNode?)_settings, (node, key) => (node as StackMap)?.Find(key)) is StackScalar { Text: var text } ? text : null;

    private static StackNode? Child(string file, StackNode? node, string key, string path)
    {
        if (node is not StackMap map) return null;

        var repeated = map.Entries.Where(entry => entry.Key is StackScalar { Text: var text } && text == key).Skip(1).FirstOrDefault();
        return repeated.Key is { Line: var line }
            ? throw new UserException(new Finding(path, $"the key \"{key}\" again", "keep one of them") { File = file, Line = line })
            : map.Find(key);
    }
}
