namespace Infra.Cli.Preflight;

/// <summary>Prints the answers.</summary>
internal static class PreflightText
{
    /// <summary>The format's name and version (docs/preflight-format.md); a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-preflight/1";

    internal static bool IsGood(IEnumerable<PreflightAnswer> answers) => answers.All(answer => answer.Finding is not { Severity: Severity.Error });

    internal static IEnumerable<string> Lines(string environment, ImmutableArray<PreflightAnswer> answers) => answers
        .Select(answer => $"{Word(answer),-8}  {answer.Check}: {(answer.Finding is { } finding ? finding.Text : $"{answer.Subject}: {answer.Text}")}")
        .Append($"{environment}: {answers.Count(answer => Word(answer) == "good")} good, {Plural.Of(answers.Count(answer => answer.Finding is not null), "finding")}, {answers.Count(answer => !answer.IsAsked)} could not be asked");

    internal static string Json(string environment, ImmutableArray<PreflightAnswer> answers) => JsonText.Of(new
    {
        Format,
        Environment = environment,
        Good = IsGood(answers),
        Answers = answers.Select(answer => new { answer.Check, answer.Subject, Result = Word(answer), Message = answer.Finding?.Message ?? answer.Text, answer.Right }),
    });

    private static string Word(PreflightAnswer answer) => answer switch
    {
        { IsAsked: false } => "unknown",
        { Finding: null } => "good",
        { Finding.Severity: Severity.Warning } => "warning",
        _ => "error",
    };
}
