namespace Infra.Cli.Preflight;

/// <summary>What AWS says to a question.</summary>
/// <param name="Kind">How the call ended.</param>
/// <param name="Value">What it returned.</param>
/// <param name="Reason">Why it returned nothing.</param>
internal sealed record AwsAnswer(AwsAnswerKind Kind, Node Value, string Reason)
{
    internal bool IsGood => Kind == AwsAnswerKind.Answered;

    internal static AwsAnswer Of(Node value) => new(AwsAnswerKind.Answered, value, "");

    internal static AwsAnswer Without(AwsAnswerKind kind, string reason) => new(kind, MissingNode.Instance, reason);
}
