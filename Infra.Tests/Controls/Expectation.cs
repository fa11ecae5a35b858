using System.Globalization;
using System.Text.RegularExpressions;
using Infra.Model.Trees;

namespace Infra.Tests.Controls;

/// <summary>What a good value is.</summary>
/// <param name="Text">The same in words, after the name of the property.</param>
/// <param name="Holds">Whether a value is good; a value that is not there is a <see cref="MissingNode"/>.</param>
/// <param name="Wrong">A value that is not good; nothing where only a missing one is not.</param>
internal sealed record Expectation(string Text, Func<Node, bool> Holds, Node? Wrong);

/// <summary>The expectations that controls have.</summary>
internal static class Is
{
    private static readonly Node Wrong = new TextNode("wrong");

    internal static Expectation True { get; } = Exactly("true");

    internal static Expectation False { get; } = Exactly("false");

    /// <summary>Any value at all.</summary>
    internal static Expectation Given { get; } = new("is given", value => value is not MissingNode, null);

    /// <summary>No value, or an empty one.</summary>
    internal static Expectation Absent { get; } = new("is absent", value => value.IsEmpty, new ListNode([Wrong]));

    internal static Expectation Exactly(string expected) => new($"is `{expected}`", value => value.Text == expected, Wrong);

    internal static Expectation AtLeast(int least) => new(
        string.Create(CultureInfo.InvariantCulture, $"is at least {least}"), value => value.Number >= least, new NumberNode(least - 1));

    internal static Expectation AtMost(int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"is at most {most}"), value => value.Number <= most, new NumberNode(most + 1));

    /// <summary>A list that has all of some items.</summary>
    internal static Expectation ListWith(params string[] items) => new(
        $"has {string.Join(", ", items)}",
        value => items.All(item => value.Items.Any(entry => entry.Text == item)),
        new ListNode([.. items.Skip(1).Select(item => new TextNode(item))]));

    /// <summary>Text of a form.</summary>
    internal static Expectation Like(string pattern, string words) =>
        new(words, value => value.Text is { } text && Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant), Wrong);

    /// <summary>A property of a resource of a type.</summary>
    internal static Expectation ReferenceTo(string type) =>
        new($"is a `{ResourceAddress.Short(type)}`", value => value.Sources.Any(source => source.Type == type), Wrong);
}
