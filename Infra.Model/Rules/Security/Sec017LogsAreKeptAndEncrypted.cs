namespace Infra.Model.Rules.Security;

internal sealed class Sec017LogsAreKeptAndEncrypted() : TypeRule(
    "SEC017",
    "A log group sets how long it keeps logs, and a KMS key.",
    "Without a retention time, logs are kept and paid for forever. Without a key, everybody who may read CloudWatch Logs can read them.",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
    ResourceTypes.LogGroup)
{
    public override IReadOnlyList<int> Controls => [2];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "retentionInDays", days => days.Number > 0, "write a number of days that CloudWatch Logs supports"),
        resource["kmsKeyId"].IsComputed ? Verdict.Holds : Expect(resource, "kmsKeyId", key => !key.IsEmpty, "set a KMS key of the environment"));
}
