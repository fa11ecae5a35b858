using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;
using Pulumi;

namespace Infra;

/// <summary>The definition of the stack that is being deployed, as the engine hands it to the program.</summary>
internal static class StackDefinition
{
    /// <summary>Reads the definition.</summary>
    /// <returns>The definition.</returns>
    /// <exception cref="RunException">The stack's name or configuration is wrong; everything that is wrong is reported.</exception>
    internal static EnvironmentDefinition Read()
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
                ?? throw new UserException(new Finding("", "no settings", "write them under config, as infra:environment"));
            return new EnvironmentDefinition(name, EnvironmentSettings.Parse(settings, config.Get(EnvironmentSettings.AccountKey)));
        }
        catch (UserException exception)
        {
            throw new RunException(string.Join('\n', exception.Findings.Select(finding => finding with { File = file })));
        }
    }
}
