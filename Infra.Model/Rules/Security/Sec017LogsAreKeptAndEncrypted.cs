namespace Infra.Model.Rules.Security;

internal sealed class Sec017LogsAreKeptAndEncrypted() : TypeRule(
    "SEC017",
    "A log group says how long it keeps logs, and with which key.",
    "Without a number logs are kept, and paid for, forever; without a key everybody who reads the service reads them.",
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html",
    ResourceTypes.LogGroup)
{
    public override IReadOnlyList<int> Controls => [2];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "retentionInDays", days => days.Number > 0, "write a number of days that CloudWatch offers"),
        resource["kmsKeyId"].IsComputed ? Verdict.Holds : Expect(resource, "kmsKeyId", key => !key.IsEmpty, "name a key of the environment"));
}
