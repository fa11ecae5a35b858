using System.Globalization;

namespace Infra.Model.Values;

/// <summary>
/// The name of a release: the year and month it was published in, with a number for further ones of the same month, for example
/// <c>2026-08</c> or <c>2026-08.2</c>. A word at the end, as in <c>2026-12-acme</c>, is for a team's own: this project never uses one.
/// </summary>
public sealed partial record ReleaseName : IValue<ReleaseName>
{
    private const string Text = @"20[0-9]{2}-(0[1-9]|1[0-2])(\.[1-9][0-9]?)?(-[a-z][a-z0-9]{0,19})?";

    private readonly string _text;

    private ReleaseName(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a release such as \"2026-08\", in quotes";

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <summary>The last day of the month that it is named after.</summary>
    public DateOnly LastDay => DateOnly.ParseExact(_text[..7], "yyyy-MM", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1);

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out ReleaseName? value)
    {
        value = Pattern().IsMatch(text) ? new ReleaseName(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
