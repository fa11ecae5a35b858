namespace Infra.Cli.Export;

/// <summary>Words as a POSIX shell reads them.</summary>
internal static class ShellText
{
    /// <summary>A word that stands for itself.</summary>
    /// <param name="argument">The word.</param>
    /// <returns>The word, in quotes if it needs them.</returns>
    internal static string Quoted(string argument) => argument.Length > 0 && argument.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,@".Contains(letter, StringComparison.Ordinal))
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
