namespace Infra.Model.Findings;

/// <summary>Something the user can correct: it is printed as it stands, without a stack trace, and the command ends with 2.</summary>
public sealed class UserException : Exception
{
    /// <summary>Reports findings.</summary>
    /// <param name="findings">What is wrong; at least one finding.</param>
    public UserException(params IEnumerable<Finding> findings)
        : this([.. findings])
    {
    }

    /// <summary>Reports one finding that has no place in a file.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">What to do about it.</param>
    public UserException(string found, string? remedy)
        : this([new Finding(null, found, remedy)])
    {
    }

    /// <summary>Reports one finding about a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">What was found.</param>
    /// <param name="remedy">What to do about it.</param>
    public UserException(string file, string found, string? remedy)
        : this([new Finding(null, found, remedy) { File = file }])
    {
    }

    private UserException(ImmutableArray<Finding> findings)
        : base(string.Join('\n', findings)) =>
        Findings = findings;

    /// <summary>What is wrong, in the order in which it is printed.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
