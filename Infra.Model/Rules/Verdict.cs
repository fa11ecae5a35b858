namespace Infra.Model.Rules;

/// <summary>What a rule says of a resource.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }

    /// <summary>The rule's statement is true of it.</summary>
    public static Verdict Holds { get; } = new HoldsVerdict();

    /// <summary>The rule says nothing about resources like it.</summary>
    public static Verdict NotApplicable { get; } = new NotApplicableVerdict();

    /// <summary>The statement is not true of it.</summary>
    /// <param name="path">The input or option to change; empty for the resource as a whole.</param>
    /// <param name="found">What was found, with the value quoted.</param>
    /// <param name="fix">What to do about it.</param>
    public static Verdict Broken(string path, string found, string fix) => new BrokenVerdict([new Finding(path, found, fix)]);

    /// <summary>The statement is not true of it in several places.</summary>
    /// <param name="faults">The places; none when it holds.</param>
    public static Verdict Of(IEnumerable<Finding> faults) => faults.ToImmutableArray() is { IsEmpty: false } several ? new BrokenVerdict(several) : Holds;

    /// <summary>It cannot be told.</summary>
    /// <param name="what">The input or option that is not known.</param>
    public static Verdict Unknown(string what) => new UnknownVerdict(what);

    /// <summary>What several conditions say together: everything that is broken, else what is not known.</summary>
    /// <param name="verdicts">What each says.</param>
    public static Verdict All(params IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToList();
        var faults = all.OfType<BrokenVerdict>().SelectMany(verdict => verdict.Faults).ToImmutableArray();

        return !faults.IsEmpty
            ? new BrokenVerdict(faults)
            : all.FirstOrDefault(verdict => verdict is UnknownVerdict) ?? Holds;
    }
}

/// <summary>The rule's statement is true of the resource.</summary>
public sealed record HoldsVerdict : Verdict;

/// <summary>The rule says nothing about resources like it.</summary>
public sealed record NotApplicableVerdict : Verdict;

/// <summary>The rule's statement is not true of the resource.</summary>
/// <param name="Faults">Where it is not; at least one place.</param>
public sealed record BrokenVerdict(ImmutableArray<Finding> Faults) : Verdict;

/// <summary>Whether the statement is true cannot be told.</summary>
/// <param name="What">The input or option that is not known.</param>
public sealed record UnknownVerdict(string What) : Verdict;
