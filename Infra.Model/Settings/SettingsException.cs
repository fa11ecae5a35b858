using System.Collections.Immutable;

namespace Infra.Model.Settings;

/// <summary>Settings that cannot be used, with everything that is wrong with them.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>Reports findings.</summary>
    /// <param name="findings">What is wrong; at least one finding.</param>
    public SettingsException(IEnumerable<Finding> findings)
        : this([.. findings])
    {
    }

    private SettingsException(ImmutableArray<Finding> findings)
        : base(string.Join('\n', findings)) =>
        Findings = findings;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
