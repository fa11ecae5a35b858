using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Infra.Model.Plans;

namespace Infra.Cli.Plan;

/// <summary>
/// Stand-ins for values that only AWS knows. While a plan is recorded every computed property is answered with a token that
/// survives being joined, formatted and written as JSON; afterwards the tokens are read back as references.
/// </summary>
internal sealed partial class PlanTokens
{
    // No AWS number comes near it, and it leaves room for a hundred million tokens within an int.
    private const int FirstNumber = 2_000_000_000;

    private readonly Lock _lock = new();
    private readonly List<PlanReference> _references = [];

    /// <summary>A token for a text property.</summary>
    /// <param name="reference">The property.</param>
    /// <returns>The token: letters, digits and <c>@</c> only, so that no encoder changes it.</returns>
    internal string Text(PlanReference reference) => $"@@ref{Add(reference)}@@";

    /// <summary>A token for a number property.</summary>
    /// <param name="reference">The property.</param>
    /// <returns>The token, from a range that no real value uses.</returns>
    internal int Number(PlanReference reference) => FirstNumber + Add(reference);

    /// <summary>Reads text that may contain tokens.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Text, a reference, or text with references in it.</returns>
    internal PlanValue Read(string text)
    {
        var parts = Parts(text).ToImmutableArray();
        return parts switch
        {
            [] => new PlanText(""),
            [var single] => single,
            _ => new PlanTemplate(parts),
        };
    }

    /// <summary>Reads a number that may be a token.</summary>
    /// <param name="number">The number.</param>
    /// <returns>A number or a reference.</returns>
    internal PlanValue Read(double number)
    {
        lock (_lock)
        {
            var index = number - FirstNumber;
            return index >= 0 && index < _references.Count ? _references[(int)index] : new PlanNumber(number);
        }
    }

    /// <summary>
    /// Whether a token is left in a value that was read: one that was changed before it got there, for example by being encoded,
    /// put into capitals, computed with or used as a key, so that it no longer says what it refers to.
    /// </summary>
    /// <param name="text">The value as text.</param>
    /// <returns>Whether one is.</returns>
    internal static bool IsLeftIn(string text) =>
        Remains().IsMatch(text) || (Decoded(text) is { } decoded && Remains().IsMatch(decoded));

    private static string? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length >= 8 && Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.Latin1.GetString(bytes, 0, length) : null;
    }

    private int Add(PlanReference reference)
    {
        lock (_lock)
        {
            _references.Add(reference);
            return _references.Count - 1;
        }
    }

    private IEnumerable<PlanValue> Parts(string text)
    {
        var start = 0;
        foreach (Match match in Token().Matches(text))
        {
            if (match.Index > start) yield return new PlanText(text[start..match.Index]);

            yield return Reference(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            start = match.Index + match.Length;
        }

        if (start < text.Length) yield return new PlanText(text[start..]);
    }

    private PlanReference Reference(int index)
    {
        lock (_lock)
        {
            return _references[index];
        }
    }

    [GeneratedRegex("@@ref([0-9]+)@@", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // A number's token is recognised in text only where nothing is joined to it.
    [GeneratedRegex("@@ref|(?<![0-9A-Za-z./+-])200[0-9]{7}(?![0-9A-Za-z/+=-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Remains();
}
