using Infra.Cli.StackFiles;
using Infra.Model.Rules;

namespace Infra.Cli.Check;

/// <summary>Environments share an account only where both say so, with <c>sharesAccountWith</c>.</summary>
internal static class AccountsApart
{
    /// <summary>Every account that is shared unsaid, and every such word that is not true.</summary>
    /// <param name="environments">The environments.</param>
    /// <param name="known">The names of all environments of the project, which may be more.</param>
    /// <returns>The findings.</returns>
    internal static IEnumerable<CheckFinding> Check(IReadOnlyList<CheckedEnvironment> environments, IReadOnlyList<string> known) =>
        environments.SelectMany(environment => (IEnumerable<CheckFinding>)
        [
            .. environments.Where(other => IsSharedUnsaid(environment, other)).Select(other => environment.Error(
                CheckKind.AccountsAreApart,
                "account",
                $"found \"{environment.Settings.Account}\", which {other.Name} has too; write another account, or name {other.Name} in sharesAccountWith")),
            .. environment.Settings.SharesAccountWith.Index().SelectMany(said => CheckSaid(environment, said.Index, environments, known)),
        ]);

    private static bool IsSharedUnsaid(CheckedEnvironment environment, CheckedEnvironment other) =>
        other != environment
        && other.Settings.Account == environment.Settings.Account
        && !environment.Settings.SharesAccountWith.Contains(other.Name);

    private static IEnumerable<CheckFinding> CheckSaid(
        CheckedEnvironment environment, int index, IReadOnlyList<CheckedEnvironment> environments, IReadOnlyList<string> known)
    {
        var (path, said) = ($"sharesAccountWith[{index}]", environment.Settings.SharesAccountWith[index]);

        if (said == environment.Name)
            yield return environment.Error(CheckKind.AccountsAreApart, path, $"found \"{said}\", which is this environment; name others");
        else if (!known.Contains(said.ToString()))
            yield return environment.Error(CheckKind.AccountsAreApart, path, $"found \"{said}\", for which there is no {StackFolder.FileName(said)}; remove it, or write the file");
        else if (environments.FirstOrDefault(other => other.Name == said) is { } other && other.Settings.Account != environment.Settings.Account)
            yield return environment.Error(CheckKind.AccountsAreApart, path, $"found \"{said}\", which has the account {other.Settings.Account}; remove it");
    }
}
