using System.Globalization;
using Infra.Model.Settings;

namespace Infra.Model.Proofs;

/// <summary>Whether what a change enables has been tested as the settings want it.</summary>
public static class ProofGate
{
    /// <summary>Checks a change.</summary>
    /// <param name="before">The environment before; <see langword="null"/> if it is new, when nothing was in test.</param>
    /// <param name="after">The environment afterwards. What either of the two demands is demanded, so that a change cannot lift its own gate.</param>
    /// <param name="read">The text of a file, from the project's folder; <see langword="null"/> if there is none.</param>
    /// <param name="today">The day from which the age of evidence is counted.</param>
    /// <returns>What is missing, each with what to do; empty if the change may be made.</returns>
    public static IEnumerable<Finding> Check(EnvironmentDefinition? before, EnvironmentDefinition after, Func<string, string?> read, DateOnly today)
    {
        return before is null ? [] : Demanded(before, after).SelectMany(item => Check(item.Target, read, item.MaxAgeDays, today));
    }

    /// <summary>The commands that write the evidence which a change needs.</summary>
    /// <param name="before">The environment before.</param>
    /// <param name="after">The environment afterwards.</param>
    /// <returns>A command for each service and pool.</returns>
    public static IEnumerable<string> Commands(EnvironmentDefinition before, EnvironmentDefinition after) => Demanded(before, after).Select(item => Command(item.Target)).Distinct();

    private static IEnumerable<(ProofTarget Target, int? MaxAgeDays)> Demanded(EnvironmentDefinition before, EnvironmentDefinition after)
    {
        EvidenceSettings[] demands = [.. ((EvidenceSettings?[])[before.Settings.Evidence, after.Settings.Evidence]).OfType<EvidenceSettings>()];
        return from item in ProofTarget.Enabled(before, after)
               let own = demands.Where(demand => item.IsService ? demand.Services : demand.Servers).ToList()
               where own.Count > 0
               select (item.Target, own.Min(demand => demand.MaxAgeDays));
    }

    private static string Command(ProofTarget target) => $"./infractl prove {target.Environment} {target.Of} -- COMMAND";

    /// <summary>Checks the evidence for one version or generation.</summary>
    /// <param name="target">The version or generation.</param>
    /// <param name="read">The text of a file, from the project's folder; <see langword="null"/> if there is none.</param>
    /// <param name="maxAgeDays">How old it may be; <see langword="null"/> for any age.</param>
    /// <param name="today">The day from which the age is counted.</param>
    /// <returns>No finding or one.</returns>
    public static IEnumerable<Finding> Check(ProofTarget target, Func<string, string?> read, int? maxAgeDays, DateOnly today)
    {
        var found = read(target.File) is not { } text ? $"no evidence in {target.File}"
            : Proof.Read(text) is not { } proof ? $"a file {target.File} that is no evidence of the format {Proof.CurrentFormat}"
            : !proof.IsWhole() ? $"evidence in {target.File} that was edited after it was written"
            : (proof.Environment, proof.Target, proof.Name, proof.Hash) != (target.Environment.ToString(), target.Of, target.Name, target.Hash) ? $"evidence in {target.File} of \"{proof.Name}\" in {proof.Environment}"
            : proof.ExitCode != 0 ? $"evidence in {target.File} of a command that ended with {proof.ExitCode.ToString(CultureInfo.InvariantCulture)}"
            : today.DayNumber - DateOnly.FromDateTime(proof.Date.UtcDateTime).DayNumber > maxAgeDays ? $"evidence in {target.File} of {DateOnly.FromDateTime(proof.Date.UtcDateTime):yyyy-MM-dd}, more than {maxAgeDays} days ago"
            : null;
        return found is null
            ? []
            : [new Finding($"{target.Place}.stage", $"{found} for \"{target.Name}\"", $"run {Command(target)} while it is in test, and commit the file")];
    }
}
