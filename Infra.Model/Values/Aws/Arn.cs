namespace Infra.Model.Values.Aws;

/// <summary>The parts of an ARN: <c>arn:partition:service:region:account:resource</c>.</summary>
internal static class Arn
{
    internal static string Partition(string arn) => arn.Split(':')[1];

    internal static string Account(string arn) => arn.Split(':')[4];

    /// <summary>The ARN of what has the same name in another account.</summary>
    internal static string In(string account, string arn)
    {
        var parts = arn.Split(':');
        parts[4] = account;
        return string.Join(':', parts);
    }
}
