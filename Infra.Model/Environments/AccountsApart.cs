using Infra.Model.Rules;
using Infra.Model.Settings;

namespace Infra.Model.Environments;

/// <summary>Environments share an account only where both say so, with <c>sharesAccountWith</c>.</summary>
public static class AccountsApart
{
    /// <summary>Every account that is shared unsaid, and every such word that is not true.</summary>
    /// <param name="environments">The environments.</param>
    /// <param name="known">The names of all environments of the project, which may be more.</param>
    /// <returns>The findings.</returns>
    public static IEnumerable<Finding> Check(IReadOnlyList<EnvironmentDefinition> environments, IReadOnlyList<string> known) =>
        environments.SelectMany(environment => (IEnumerable<Finding>)
        [
            .. environments.Where(other => IsSharedUnsaid(environment, other)).Select(other => CheckKind.AccountsAreApart.Report(
                environment.Name,
                "account",
                $"\"{environment.Settings.Account}\", which {other.Name} has too",
                $"write another account, or name {other.Name} in sharesAccountWith")),
            .. environment.Settings.SharesAccountWith.Index().SelectMany(said => CheckSaid(environment, said.Index, environments, known)),
        ]);

    private static bool IsSharedUnsaid(EnvironmentDefinition environment, EnvironmentDefinition other) =>
        other != environment
        && other.Settings.Account == environment.Settings.Account
        && !environment.Settings.SharesAccountWith.Contains(other.Name);

    private static IEnumerable<Finding> CheckSaid(
        EnvironmentDefinition environment, int index, IReadOnlyList<EnvironmentDefinition> environments, IReadOnlyList<string> known)
    {
        var (path, said) = ($"sharesAccountWith[{index}]", environment.Settings.SharesAccountWith[index]);

        if (said == environment.Name)
            yield return CheckKind.AccountsAreApart.Report(environment.Name, path, $"\"{said}\", which is this environment", "name others");
        else if (!known.Contains(said.ToString()))
            yield return CheckKind.AccountsAreApart.Report(environment.Name, path, $"\"{said}\", for which there is no {said.StackFile}", "remove it, or write the file");
        else if (environments.FirstOrDefault(other => other.Name == said) is { } other && other.Settings.Account != environment.Settings.Account)
            yield return CheckKind.AccountsAreApart.Report(environment.Name, path, $"\"{said}\", which has the account {other.Settings.Account}", "remove it");
    }
}
