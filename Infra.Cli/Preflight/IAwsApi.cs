namespace Infra.Cli.Preflight;

/// <summary>Answers questions about the account and the region of an environment.</summary>
internal interface IAwsApi
{
    Task<AwsAnswer> AskAsync(AwsQuestion question, CancellationToken stop);

    /// <summary>Whether a machine takes connections from here.</summary>
    Task<bool> ReachesAsync(Uri address, CancellationToken stop);
}
