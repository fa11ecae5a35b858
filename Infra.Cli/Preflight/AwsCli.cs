using System.Net.Sockets;
using System.Text.RegularExpressions;
using Infra.Cli.Tools;

namespace Infra.Cli.Preflight;

/// <summary>The AWS CLI, which brings the user's way to sign in: profiles, IAM Identity Center, roles.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Region">The region to ask about.</param>
/// <param name="Profile">The profile to use; <see langword="null"/> for the one of the environment.</param>
internal sealed partial record AwsCli(Tool Tool, string Region, string? Profile) : IAwsApi
{
    private const int AtATime = 4;

    private static readonly SemaphoreSlim Turns = new(AtATime);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] DeniedCodes = ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation"];

    private static readonly string[] MissingCodes = ["NoSuchEntity", "ResourceNotFoundException", "NoSuchResourceException", "RepositoryNotFoundException", "NoSuchBucket"];

    /// <summary>Finds the program.</summary>
    /// <param name="region">The region to ask about.</param>
    /// <param name="profile">The profile to use.</param>
    /// <param name="searchPath">The folders to search, separated as in <c>PATH</c>.</param>
    /// <exception cref="UserException">No folder has it.</exception>
    internal static AwsCli Find(string region, string? profile, string? searchPath) => ToolPath.Find("aws", searchPath) is { } file
        ? new AwsCli(new Tool(file, Environment.CurrentDirectory, new Dictionary<string, string?>(StringComparer.Ordinal) { ["AWS_PAGER"] = "" }), region, profile)
        : throw new UserException("no aws command", "install the AWS CLI 2 from https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html");

    /// <inheritdoc/>
    public async Task<AwsAnswer> AskAsync(AwsQuestion question, CancellationToken stop)
    {
        await Turns.WaitAsync(stop);
        try
        {
            return Read(await Tool.RunAsync(
                [question.Service, question.Operation, .. question.Arguments, "--region", Region, "--output", "json", .. Profile is null ? [] : (string[])["--profile", Profile]], stop));
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ReachesAsync(Uri address, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is SocketException || (exception is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Reads how the program ended.</summary>
    internal static AwsAnswer Read(ToolResult result)
    {
        if (result.ExitCode == 0) return Parse(result.Output);

        var reason = string.Join(' ', result.Errors.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var code = ErrorCode().Match(reason).Groups["code"].Value;
        return AwsAnswer.Without(
            DeniedCodes.Contains(code) ? AwsAnswerKind.Denied : MissingCodes.Contains(code) ? AwsAnswerKind.Missing : AwsAnswerKind.Failed,
            reason.Length == 0 ? $"exit code {result.ExitCode}" : reason);
    }

    private static AwsAnswer Parse(string output)
    {
        try
        {
            return AwsAnswer.Of(NodeJson.Parse(output.Trim().Length == 0 ? "{}" : output));
        }
        catch (JsonException exception)
        {
            return AwsAnswer.Without(AwsAnswerKind.Failed, $"the answer is not JSON: {exception.Message}");
        }
    }

    [GeneratedRegex(@"\((?<code>\w+)\) when calling", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ErrorCode();
}
