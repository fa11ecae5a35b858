namespace Infra.Model.Settings;

/// <summary>How long CloudWatch keeps logs.</summary>
public static class LogRetention
{
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html (botocore 1.43.11),
    // read 2026-11-22
    private static readonly int[] Periods =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Checks a number of days.</summary>
    /// <param name="path">Where the number stands.</param>
    /// <param name="days">The number.</param>
    /// <returns>No finding or one.</returns>
    public static IEnumerable<Finding> Validate(string path, int days) => Require.That(
        Periods.Contains(days),
        path,
        $"{days}",
        $"write one of the periods that CloudWatch Logs supports, such as {Periods.MinBy(period => Math.Abs((long)period - days))}");
}
