using Infra.Cli.Rehearsal.Emulator;

namespace Infra.Cli.Rehearsal.Repairs;

/// <summary>
/// Puts right one way in which the emulator does not answer as AWS does, by remembering what was asked for. Each is listed with its
/// reason in docs/rehearsal.md; what no repair mentions passes through as it is.
/// </summary>
internal interface IRepair
{
    /// <summary>What the emulator does that AWS does not.</summary>
    string Reason { get; }

    /// <summary>Answers a call that the emulator cannot.</summary>
    /// <param name="request">The call.</param>
    /// <returns>The answer; <see langword="null"/> to ask the emulator.</returns>
    GatewayAnswer? Answer(GatewayRequest request);

    /// <summary>Completes an answer of the emulator.</summary>
    /// <param name="request">The call.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The answer as AWS would give it.</returns>
    GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer);
}
