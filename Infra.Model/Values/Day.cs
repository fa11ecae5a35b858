using System.Globalization;

namespace Infra.Model.Values;

/// <summary>A day of the calendar, written as year, month and day, for example <c>2026-12-31</c>.</summary>
public sealed record Day : IValue<Day>
{
    private const string Format = "yyyy-MM-dd";

    private Day(DateOnly date) => Date = date;

    /// <inheritdoc/>
    public static string Expected => "a day such as \"2026-12-31\", in quotes";

    /// <inheritdoc/>
    public static string? Shape => "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /// <summary>The day as a date.</summary>
    public DateOnly Date { get; }

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out Day? value)
    {
        value = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new Day(date) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => Date.ToString(Format, CultureInfo.InvariantCulture);
}
