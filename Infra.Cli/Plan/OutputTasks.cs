using Pulumi;
using Pulumi.Utilities;

namespace Infra.Cli.Plan;

/// <summary>Waits for outputs, which a recording makes known without an engine.</summary>
internal static class OutputTasks
{
    /// <summary>The value of an output.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The value, when it is known.</returns>
    /// <exception cref="InvalidOperationException">It stays unknown.</exception>
    internal static async Task<T> ToTask<T>(this Output<T> output)
    {
        // An unknown output has the default value, which must not pass for an answer.
        if (!await OutputUtilities.GetIsKnownAsync(output)) throw new InvalidOperationException("an output stayed unknown while the plan was recorded");

        return await OutputUtilities.GetValueAsync(output);
    }
}
