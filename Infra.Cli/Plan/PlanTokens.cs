using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Cli.Plan;

/// <summary>
/// Stand-ins for values that only AWS knows. While a plan is recorded every computed property is answered with a token that
/// survives being joined, formatted and written as JSON; afterwards the tokens are read back as references. The key in the tokens and
/// their range of numbers follow from the settings and do not occur in them, so nothing that a user writes is taken for a token.
/// </summary>
internal sealed partial class PlanTokens
{
    // Ranges that lie within an int, each with room for two million tokens.
    private const int LowestNumber = 1_100_000_000;
    private const int Range = 2_000_000;
    private const int Ranges = 500;

    private static readonly Finding Changed = new("", "a reference that the program changed, so it cannot be exported", "use the property unchanged");

    private readonly Lock _lock = new();
    private readonly List<ReferenceNode> _references = [];
    private readonly string _key;
    private readonly int _firstNumber;
    private readonly Regex _token;

    /// <summary>Chooses a key and a range of numbers.</summary>
    /// <param name="settings">What the user wrote, as JSON.</param>
    internal PlanTokens(string settings)
    {
        var written = string.Join('\n', Texts(NodeJson.Parse(settings)).SelectMany(text => (string?[])[text, Decoded(text)]));
        var numbers = Numbers(written).ToHashSet();
        (_key, _firstNumber) = Enumerable.Range(0, 10 * Ranges)
            .Select(attempt => ContentHash.Of(new JsonArray(settings, attempt)))
            .Select(hash => (hash, LowestNumber + (hash.Aggregate(0, (sum, letter) => ((sum * 31) + letter) % Ranges) * Range)))
            .First(choice => !written.Contains(choice.hash, StringComparison.OrdinalIgnoreCase) && !numbers.Any(number => IsIn(choice.Item2, number)));
        _token = new Regex($"@@{_key}@([0-9]{{1,9}})@@", RegexOptions.CultureInvariant);
    }

    /// <summary>A token for a text property.</summary>
    /// <param name="reference">The property.</param>
    /// <returns>The token: letters, digits and <c>@</c> only, so that no encoder changes it.</returns>
    internal string Text(ReferenceNode reference) => $"@@{_key}@{Add(reference)}@@";

    /// <summary>A token for a number property.</summary>
    /// <param name="reference">The property.</param>
    /// <returns>The token, from a range in which the settings have no number.</returns>
    internal int Number(ReferenceNode reference) => _firstNumber + Add(reference);

    /// <summary>Reads text that may contain tokens.</summary>
    /// <returns>Text, a reference, or text with references in it; unknown where a token was changed, for example by being encoded or put into capitals.</returns>
    internal Node Read(string text)
    {
        var parts = Parts(text).ToImmutableArray();
        return parts switch
        {
            _ when parts.Any(part => part is TextNode known && IsLeftIn(known.Value)) => new UnknownNode { Problem = Changed },
            [] => new TextNode(""),
            [var single] => single,
            _ => new JoinNode(parts),
        };
    }

    /// <summary>Reads a number that may be a token.</summary>
    /// <returns>A number or a reference; unknown where a token was calculated with.</returns>
    internal Node Read(double number)
    {
        if (!IsIn(_firstNumber, number)) return new NumberNode(number);

        lock (_lock)
        {
            return double.IsInteger(number) && number - _firstNumber < _references.Count
                ? _references[(int)number - _firstNumber]
                : new UnknownNode { Problem = new Finding("", "a reference that the program computes with, so it cannot be exported", "use the property unchanged") };
        }
    }

    /// <summary>Reads a map, whose values are read already.</summary>
    /// <returns>The map; unknown where a token is a key.</returns>
    internal Node Read(ImmutableSortedDictionary<string, Node> entries) => entries.Keys.Any(IsLeftIn)
        ? new UnknownNode { Problem = new Finding("", "a reference as a key, which Terraform has no expression for", "use a key that is known beforehand") }
        : new MapNode(entries);

    private bool IsLeftIn(string text) => IsPartOf(text) || (Decoded(text) is { } decoded && IsPartOf(decoded));

    private bool IsPartOf(string text) => text.Contains(_key, StringComparison.OrdinalIgnoreCase) || Numbers(text).Any(number => IsIn(_firstNumber, number));

    private static bool IsIn(int first, double number) => number >= first && number < first + Range;

    private static IEnumerable<double> Numbers(string text) => LongNumber().Matches(text).Select(match => double.Parse(match.ValueSpan, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Texts(Node node) => node.Text is { } text
        ? [text]
        : [.. node.Entries.Keys, .. node.Items.Concat(node.Entries.Values).SelectMany(Texts)];

    private static string? Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length >= 8 && Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.Latin1.GetString(bytes, 0, length) : null;
    }

    private int Add(ReferenceNode reference)
    {
        lock (_lock)
        {
            _references.Add(reference);
            return _references.Count - 1;
        }
    }

    private IEnumerable<Node> Parts(string text)
    {
        var start = 0;
        foreach (Match match in _token.Matches(text))
        {
            if (Reference(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) is not { } reference) continue;

            if (match.Index > start) yield return new TextNode(text[start..match.Index]);

            yield return reference;
            start = match.Index + match.Length;
        }

        if (start < text.Length) yield return new TextNode(text[start..]);
    }

    private ReferenceNode? Reference(int index)
    {
        lock (_lock)
        {
            return _references.ElementAtOrDefault(index);
        }
    }

    // As long as the numbers of the ranges, and a number by itself: nothing is joined to it.
    [GeneratedRegex("(?<![0-9A-Za-z./+-])[12][0-9]{9}(?![0-9A-Za-z/+=-])", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
