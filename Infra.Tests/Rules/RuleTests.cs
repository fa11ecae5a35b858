using System.Collections.Immutable;
using Infra.Model.Rules;
using Infra.Model.Trees;
using Infra.Tests.Conventions;
using Infra.Tests.Support;

namespace Infra.Tests.Rules;

/// <summary>
/// What the test class of every rule shows of it: a declaration that keeps it, those that break it, each with the message in full,
/// one that it says nothing about, and one of which it cannot tell.
/// </summary>
/// <param name="rule">The rule's id.</param>
public abstract class RuleTests(string rule)
{
    private bool _isOff;

    /// <summary>The rule's id.</summary>
    public string Rule { get; } = rule;

    /// <summary>Declarations that keep the rule.</summary>
    private protected abstract Declared[] Good { get; }

    /// <summary>Declarations that break it, each with the lines of what is found.</summary>
    private protected abstract (Declared[] Declared, string Finding)[] Bad { get; }

    /// <summary>Declarations that the rule says nothing about; nothing when it is about all.</summary>
    private protected virtual Declared[]? Other => [Make("aws:sqs/queue:Queue")];

    /// <summary>Declarations of which the rule cannot tell; nothing when it asks for what a declaration always tells.</summary>
    private protected virtual Declared[]? Unsure => null;

    [Fact]
    public void Rule_OfAGoodDeclaration_Holds()
    {
        var verdicts = Judge(Good).ToList();

        Assert.Contains(verdicts, verdict => verdict is HoldsVerdict);
        Assert.DoesNotContain(verdicts, verdict => verdict is BrokenVerdict or UnknownVerdict);
    }

    [Fact]
    public void Rule_OfABadDeclaration_IsBrokenWithTheWholeMessage() => Convention.HasNo(
        from bad in Bad
        let found = string.Join('\n', Set.Judge(new DeclaredEnvironment("prod", bad.Declared), []).Broken)
        where found != bad.Finding
        select $"{Convention.FileOf(GetType())}: found\n{found}\ninstead of\n{bad.Finding}");

    [Fact]
    public void Rule_OfAnotherDeclaration_IsNotApplicable()
    {
        if (Other is { } other)
            Assert.All(Judge(other), verdict => Assert.IsType<NotApplicableVerdict>(verdict));
        else
            Assert.DoesNotContain(Judge([Make("any:thing:AtAll")]), verdict => verdict is NotApplicableVerdict);
    }

    [Fact]
    public void Rule_OfAValueThatOnlyTheProviderKnows_SaysSo()
    {
        var judgement = Set.Judge(new DeclaredEnvironment("prod", Unsure ?? [.. Good.Select(WithoutValues)]), []);

        Assert.Empty(judgement.Broken);
        Assert.True(Unsure is null == judgement.Unknown.IsEmpty, $"{Convention.FileOf(GetType())}: found {judgement.Unknown.Length} values that {Rule} has to know; write Unsure, with declarations of which the rule cannot tell, or leave it out where there are none");
    }

    /// <summary>Runs the tests of the class with its rule switched off.</summary>
    /// <returns>Whether one of them fails.</returns>
    internal bool FailsWithoutItsRule()
    {
        _isOff = true;
        try
        {
            Rule_OfABadDeclaration_IsBrokenWithTheWholeMessage();
            return false;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return true;
        }
        finally
        {
            _isOff = false;
        }
    }

    private static Declared WithoutValues(Declared declared) => declared with
    {
        Inputs = new MapNode(declared.Inputs.Entries.ToImmutableSortedDictionary(entry => entry.Key, _ => (Node)new UnknownNode(), StringComparer.Ordinal)),
    };

    private RuleSet Set => new(_isOff ? [] : [RuleCatalogue.Find(Rule)!]);

    private protected static Declared Make(string type, string inputs = "{}", string name = "one") => DeclaredJson.Of(type, inputs, name);

    /// <summary>The values that the rule has to know and does not.</summary>
    /// <param name="declared">The declarations.</param>
    private protected IEnumerable<string?> UnknownOf(params Declared[] declared) => Set.Judge(new DeclaredEnvironment("prod", declared), []).Unknown.Select(finding => finding.Path);

    private IEnumerable<Verdict> Judge(Declared[] declared)
    {
        var all = new DeclaredEnvironment("prod", declared);
        return declared.Select(one => RuleCatalogue.Find(Rule)!.Judge(one, all));
    }
}
