using System.CommandLine;
using System.CommandLine.Parsing;

namespace Infra.Cli.Commands;

/// <summary>The option <c>--as-of</c>, for what depends on the day.</summary>
internal static class AsOf
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Makes the option.</summary>
    /// <param name="what">What the date is used for.</param>
    internal static Option<DateOnly?> Option(string what) => new("--as-of")
    {
        HelpName = "DATE",
        Description = $"The date used for {what}, such as 2026-11-22; without it, today",
        CustomParser = result => Day(result),
    };

    /// <summary>The day that an option says, or today. As a default value of the option, today would stand in each help text.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="option">An option that <see cref="Option"/> made.</param>
    internal static DateOnly GetDay(this ParseResult arguments, Option<DateOnly?> option) =>
        arguments.GetValue(option) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>Makes an option that is a day.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    internal static Option<DateOnly> Day(string name, string description) => new(name) { HelpName = "DATE", Description = description, CustomParser = Day };

    private static DateOnly Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            result.AddError($"found the date \"{text}\"; write one such as 2026-11-22");

        return day;
    }
}
