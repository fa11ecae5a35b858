namespace Infra.Cli.Preflight;

/// <summary>The answer to one question before a deployment.</summary>
/// <param name="Check">The check, in a word.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What is good, or why it could not be asked; empty for a finding.</param>
/// <param name="Finding">What is wrong; <see langword="null"/> when nothing is, or it could not be asked.</param>
/// <param name="Right">The right that is missing; <see langword="null"/> when none is known to be.</param>
/// <param name="IsAsked">Whether it could be asked.</param>
internal sealed record PreflightAnswer(string Check, string Subject, string Text, Finding? Finding, string? Right, bool IsAsked)
{
    internal static PreflightAnswer Good(string check, string subject, string text) => new(check, subject, text, null, null, true);

    internal static PreflightAnswer Wrong(string check, string subject, string found, string remedy, Severity severity = Severity.Error) =>
        new(check, subject, "", new Finding(subject, found, remedy) { Severity = severity }, null, true);

    internal static PreflightAnswer NotAsked(string check, string subject, string reason) => new(check, subject, reason, null, null, false);

    /// <summary>The answer to a question that AWS did not answer.</summary>
    internal static PreflightAnswer NotAsked(string check, string subject, AwsQuestion question, AwsAnswer answer) => answer.Kind == AwsAnswerKind.Denied
        ? new PreflightAnswer(check, subject, $"could not be asked; grant {question.Right}", null, question.Right, false)
        : NotAsked(check, subject, $"could not be asked: {answer.Reason}");
}
