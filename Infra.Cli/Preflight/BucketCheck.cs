namespace Infra.Cli.Preflight;

/// <summary>Whether the bucket that gets the flow logs exists. What its policy allows is not asked: AWS tries it when the flow log is made.</summary>
internal static class BucketCheck
{
    private const string Bucket = "bucket";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        if (context.Settings.Network.FlowLogBucket is not { Arn: { Name: var name } arn }) return [];

        var question = new AwsQuestion("s3api", "get-bucket-location", "--bucket", name);
        var answer = await context.AskAsync(question);
        return
        [
            answer.Kind switch
            {
                AwsAnswerKind.Answered => PreflightAnswer.Good(Bucket, $"{arn}", "exists"),
                AwsAnswerKind.Missing => PreflightAnswer.Wrong(Bucket, $"{arn}", "no such bucket, and AWS refuses the flow log", "create it with the policy of docs/runbooks/first-deployment.md, \"Flow logs in a bucket\", or name another"),
                _ => PreflightAnswer.NotAsked(Bucket, $"{arn}", question, answer),
            },
        ];
    }
}
