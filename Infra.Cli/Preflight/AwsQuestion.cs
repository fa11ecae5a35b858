namespace Infra.Cli.Preflight;

/// <summary>A call that only reads, as the AWS CLI takes it.</summary>
/// <param name="Service">The service, such as <c>eks</c>.</param>
/// <param name="Operation">The operation, such as <c>describe-cluster</c>.</param>
/// <param name="Arguments">Its options and their values.</param>
internal sealed record AwsQuestion(string Service, string Operation, params string[] Arguments)
{
    /// <summary>The right that the call needs: <c>eks:DescribeCluster</c>.</summary>
    internal string Right =>
        $"{(Service == "s3api" ? "s3" : Service.Replace("-", "", StringComparison.Ordinal))}:{string.Concat(Operation.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";

    /// <summary>The call as a person types it.</summary>
    public override string ToString() => $"aws {Service} {Operation} {string.Join(' ', Arguments)}".TrimEnd();
}
