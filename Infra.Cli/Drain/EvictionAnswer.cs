namespace Infra.Cli.Drain;

/// <summary>What the Kubernetes API says to an eviction.</summary>
/// <param name="IsAccepted">Whether the pod goes, or is gone.</param>
/// <param name="Reason">Why it does not.</param>
internal sealed record EvictionAnswer(bool IsAccepted, string Reason)
{
    internal static readonly EvictionAnswer Accepted = new(true, "");

    internal static EvictionAnswer Refused(string reason) => new(false, reason);
}
