using System.Diagnostics;
using Infra.Cli.Tools;

namespace Infra.Tests.Tools;

public sealed class ToolTests
{
    [Fact]
    public async Task Tool_ThatEnds_SaysWhatItWroteAndHow()
    {
        var lines = new List<string>();

        var result = await Git().RunAsync(["--version"], CancellationToken.None, lines.Add);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("git version", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Equal($"{lines[0]}{Environment.NewLine}", result.Output);
    }

    [Fact]
    public async Task Tool_ThatRefuses_SaysSo()
    {
        var result = await Git().RunAsync(["no-such-command"], CancellationToken.None);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no-such-command", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_ThatIsStopped_IsKilledWithWhatItStarted()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();

        // An alias of git's is run by a shell that git starts.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Git().RunAsync(["-c", "alias.wait=!sleep 60", "wait"], stop.Token));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"it took {clock.Elapsed}");
    }

    private static Tool Git() => new(ToolPath.Find("git", Environment.GetEnvironmentVariable("PATH"))!, Path.GetTempPath(), new Dictionary<string, string?>());
}
