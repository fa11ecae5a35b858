namespace Infra.Cli.Preflight;

/// <summary>Whether the credentials are of the account that the stack file names.</summary>
internal static class AccountCheck
{
    private const string Name = "account";

    /// <exception cref="UserException">Nobody answers at all: there are no credentials, or they have expired.</exception>
    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        var answer = await context.AskAsync(new AwsQuestion("sts", "get-caller-identity"));
        if (!answer.IsGood) throw new UserException($"no answer from AWS ({answer.Reason})", "sign in, for example with aws sso login, and name the profile with --profile");

        var (expected, found) = (context.Settings.Account.ToString(), answer.Value.At("Account").Text ?? "");
        return found == expected
            ? [PreflightAnswer.Good(Name, expected, $"asked as {answer.Value.At("Arn").Text}")]
            : [PreflightAnswer.Wrong(Name, expected, $"credentials of the account {found}", "use credentials of the account that the stack file names; the other answers are about the wrong account")];
    }
}
