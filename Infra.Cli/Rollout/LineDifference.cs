namespace Infra.Cli.Rollout;

/// <summary>Shows an edit of one place in a text.</summary>
internal static class LineDifference
{
    /// <summary>The lines that an edit takes away and adds.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text afterwards.</param>
    /// <returns>The place, then the lines with their signs.</returns>
    internal static IEnumerable<string> Of(string before, string after)
    {
        var (old, current) = (before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n'));
        var head = old.Zip(current).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(current.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        return
        [
            $"line {head + 1}:",
            .. old[head..^tail].Select(line => $"- {line}"),
            .. current[head..^tail].Select(line => $"+ {line}"),
        ];
    }
}
