namespace Infra.Cli.Preflight;

/// <summary>How a call of AWS ended.</summary>
internal enum AwsAnswerKind
{
    /// <summary>It returned something.</summary>
    Answered,

    /// <summary>What it asks for does not exist.</summary>
    Missing,

    /// <summary>The right is missing.</summary>
    Denied,

    /// <summary>Something else went wrong.</summary>
    Failed,
}
