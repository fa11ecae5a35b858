using System.Collections.Immutable;

namespace Infra.Model.Findings;

/// <summary>Something the user can put right: it is printed as it stands, without a stack trace, and the command ends with 2.</summary>
public sealed class UserException : Exception
{
    /// <summary>Reports problems.</summary>
    /// <param name="problems">One line each: what was found, and what to do about it.</param>
    public UserException(params IEnumerable<string> problems)
        : this([.. problems])
    {
    }

    private UserException(ImmutableArray<string> problems)
        : base(string.Join('\n', problems)) =>
        Problems = problems;

    /// <summary>The problems, one line each.</summary>
    public ImmutableArray<string> Problems { get; }
}
