using Infra.Settings;
using Infra.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.StackFiles;

/// <summary>The stack file of one environment, <c>Pulumi.&lt;name&gt;.yaml</c>, with the line on which each setting stands.</summary>
public sealed class StackFile
{
    private const string SettingsKey = $"infra:{EnvironmentSettings.ConfigKey}";

    private readonly YamlNode _settings;

    private StackFile(string name, YamlNode settings)
    {
        Name = name;
        _settings = settings;
    }

    /// <summary>The file's name, without folders.</summary>
    public string Name { get; }

    /// <summary>Reads the definition of an environment.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">The environment's name, as the user wrote it.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="UserException">There is no such environment, or its file or settings are wrong; all of it is reported.</exception>
    public static EnvironmentDefinition ReadEnvironment(DirectoryInfo project, string environment)
    {
        if (!EnvironmentName.TryParse(environment, out var name))
            throw new UserException($"found the environment \"{environment}\"; write {EnvironmentName.Expected}");

        var file = new FileInfo(Path.Combine(project.FullName, $"Pulumi.{name}.yaml"));
        if (!file.Exists) throw new UserException(StackFolder.Missing(project, name));

        return new EnvironmentDefinition(name, Parse(file.Name, File.ReadAllText(file.FullName)).Settings());
    }

    /// <summary>Parses the text of a stack file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UserException">The text is not YAML, or has no settings.</exception>
    public static StackFile Parse(string name, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            throw new UserException($"{name}:{exception.Start.Line}: found no YAML here ({exception.Message}); mend the file");
        }

        var settings = Child(Child(yaml.Documents.FirstOrDefault()?.RootNode, "config"), SettingsKey);
        return settings is null
            ? throw new UserException($"{name}: found no settings; write them under config, as {SettingsKey}")
            : new StackFile(name, settings);
    }

    /// <summary>The settings in the file.</summary>
    /// <returns>Settings in which every reference resolves and every value is within its bounds.</returns>
    /// <exception cref="UserException">Something is wrong with them; all of it is reported, each with its line.</exception>
    public EnvironmentSettings Settings()
    {
        try
        {
            return EnvironmentSettings.Parse(YamlJson.Write(_settings));
        }
        catch (SettingsException exception)
        {
            throw new UserException(exception.Findings
                .Select(finding => (Line: LineOf(finding.Path), Finding: finding))
                .OrderBy(item => item.Line)
                .Select(item => $"{Name}:{item.Line}: {item.Finding}"));
        }
    }

    /// <summary>The line a setting stands on.</summary>
    /// <param name="path">The setting's path, as findings give it.</param>
    /// <returns>The line, counted from 1; for a setting that is not there, the line of the map it belongs in.</returns>
    public long LineOf(string path)
    {
        var (node, line) = (_settings, _settings.Start.Line);
        foreach (var step in SettingsPath.Steps(path, node))
        {
            (node, line) = step;
        }

        return line;
    }

    private static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
