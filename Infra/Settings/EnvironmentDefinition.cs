using Infra.Values;
using Pulumi;

namespace Infra.Settings;

/// <summary>An environment: what it is called and what it consists of.</summary>
/// <param name="Name">The environment's name, which is the stack's.</param>
/// <param name="Settings">Its settings.</param>
public sealed record EnvironmentDefinition(EnvironmentName Name, EnvironmentSettings Settings)
{
    /// <summary>Reads the definition of the stack that is being deployed.</summary>
    /// <returns>The definition.</returns>
    /// <exception cref="RunException">The stack's name or configuration is wrong; everything that is wrong is reported.</exception>
    internal static EnvironmentDefinition FromStack()
    {
        var stack = Deployment.Instance.StackName;
        var file = $"Pulumi.{stack}.yaml";

        if (!EnvironmentName.TryParse(stack, out var name))
            throw new RunException($"the stack is named \"{stack}\"; write {EnvironmentName.Expected}");

        try
        {
            // By its name, as the project may have been given another.
            var config = new Config("infra");
            var settings = config.Get(EnvironmentSettings.ConfigKey)
                ?? throw new SettingsException([new Finding("", "found no settings; write them under config, as infra:environment")]);
            return new EnvironmentDefinition(name, EnvironmentSettings.Parse(settings, config.Get(EnvironmentSettings.AccountKey)));
        }
        catch (SettingsException exception)
        {
            throw new RunException(string.Join('\n', exception.Findings.Select(finding => $"{file}: {finding}")));
        }
    }
}
