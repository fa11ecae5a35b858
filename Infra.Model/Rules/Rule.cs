namespace Infra.Model.Rules;

/// <summary>
/// One sentence that is true of every good declaration, with its reason and its check. A rule sees plain data alone, so it says
/// the same wherever the data comes from: the program itself, its plan, or a preview of the engine.
/// </summary>
/// <param name="id">The family in three letters and a number; never given to another rule, not even when this one is gone.</param>
/// <param name="statement">The sentence.</param>
/// <param name="why">What goes wrong where it is not true.</param>
/// <param name="source">The page that explains it.</param>
public abstract class Rule(string id, string statement, string why, string source)
{
    /// <summary>The family in three letters and a number, for example <c>IMM001</c>.</summary>
    public string Id { get; } = id;

    /// <summary>What is true of a good declaration.</summary>
    public string Statement { get; } = statement;

    /// <summary>What goes wrong where it is not true.</summary>
    public string Why { get; } = why;

    /// <summary>The page that explains it.</summary>
    public string Source { get; } = source;

    /// <summary>The rows of docs/controls.md that the rule keeps.</summary>
    public virtual IReadOnlyList<int> Controls => [];

    /// <summary>Whether a stack file may name resources that need not keep it.</summary>
    public virtual bool AllowsExemptions => true;

    /// <summary>Judges a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="all">It and all others of its environment.</param>
    /// <returns>The verdict. A check that fails counts as broken: a rule must not pass because it has an error.</returns>
    public Verdict Judge(Declared resource, DeclaredEnvironment all)
    {
        try
        {
            return AppliesTo(resource, all) ? Check(resource, all) : Verdict.NotApplicable;
        }
        catch (Exception exception)
        {
            return Verdict.Broken("", $"a check that failed ({exception.GetType().Name}: {exception.Message})", "correct the rule");
        }
    }

    /// <summary>Whether the rule says something about a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="all">It and all others of its environment.</param>
    protected abstract bool AppliesTo(Declared resource, DeclaredEnvironment all);

    /// <summary>Checks a resource that the rule applies to.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="all">It and all others of its environment.</param>
    /// <returns>The verdict.</returns>
    protected abstract Verdict Check(Declared resource, DeclaredEnvironment all);

    /// <summary>Checks one input.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The input.</param>
    /// <param name="isGood">Whether a value that is known is good; <see cref="MissingNode"/> stands for none.</param>
    /// <param name="fix">What to do when it is not.</param>
    /// <returns>The verdict; unknown when the value is.</returns>
    protected static Verdict Expect(Declared resource, string path, Func<Node, bool> isGood, string fix) => Expect(resource[path], path, isGood, fix);

    /// <summary>Checks one value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Its place.</param>
    /// <param name="isGood">Whether a value that is known is good; <see cref="MissingNode"/> stands for none.</param>
    /// <param name="fix">What to do when it is not.</param>
    /// <returns>The verdict; unknown when the value is.</returns>
    protected static Verdict Expect(Node value, string path, Func<Node, bool> isGood, string fix) => value switch
    {
        { IsUnknown: true } => Verdict.Unknown(path),
        _ when isGood(value) => Verdict.Holds,
        MissingNode => Verdict.Broken(path, $"no {NodePath.Steps(path).LastOrDefault()}", fix),
        _ => Verdict.Broken(path, value.Quoted, fix),
    };
}
