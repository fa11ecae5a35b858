using System.CommandLine.Parsing;

namespace Infra.Cli.Commands;

/// <summary>A whole number on the command line. The parser's own message names a type of .NET, and a validator that asks for such a value throws.</summary>
internal static class WholeNumber
{
    /// <summary>Reads a number that has bounds.</summary>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest; without it, there is none.</param>
    internal static Func<ArgumentResult, int> From(int least, int? most = null) => result => Read(result, least, most) ?? least;

    /// <summary>Reads a number that may be left out.</summary>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest.</param>
    internal static Func<ArgumentResult, int?> Between(int least, int most) => result => Read(result, least, most);

    private static int? Read(ArgumentResult result, int least, int? most)
    {
        if (result.Tokens is not [{ Value: var text }]) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= (most ?? number)) return number;

        result.AddError($"found \"{text}\" for {result.Argument.Name}; write {(most is null ? $"a whole number of {least} or more" : $"a whole number from {least} to {most}")}");
        return null;
    }
}
