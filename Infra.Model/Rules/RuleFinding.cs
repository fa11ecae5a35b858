using Infra.Model.Trees;

namespace Infra.Model.Rules;

/// <summary>A rule that a resource breaks, at one place.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Environment">The environment's name.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record RuleFinding(string Rule, string Environment, ResourceAddress Resource, Fault Fault)
{
    /// <summary>Where it is: environment, resource and, if one is to blame, the input or option.</summary>
    public string Place => Fault.Path.Length == 0 ? $"{Environment}/{Resource.ShortText}" : $"{Environment}/{Resource.ShortText}/{Fault.Path}";

    /// <summary>What was found and what to do.</summary>
    public string Message => $"found {Fault.Found}; {Fault.Fix}";

    /// <summary>The finding in one line.</summary>
    /// <returns>Id, place and message.</returns>
    public override string ToString() => $"{Rule} {Place}: {Message}";
}
