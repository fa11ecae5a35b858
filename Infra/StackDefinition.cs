using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;
using Pulumi;

namespace Infra;

/// <summary>The definition of the stack that is being deployed, as the engine hands it to the program.</summary>
internal static class StackDefinition
{
    /// <summary>Reads the definition.</summary>
    /// <exception cref="RunException">The stack's name or configuration is wrong; everything that is wrong is reported.</exception>
    internal static EnvironmentDefinition Read()
    {
        var stack = Deployment.Instance.StackName;
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
            throw Refusal(stack, exception);
        }
    }

    /// <summary>What is wrong with a stack's settings, as the engine prints it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="exception">What is wrong.</param>
    internal static RunException Refusal(string stack, UserException exception) =>
        new(string.Join('\n', exception.Findings.Select(finding => finding with { File = $"Pulumi.{stack}.yaml" })));
}
