using System.Text;

namespace Infra.Tests.StackFiles;

/// <summary>
/// Spoils a stack file the way people, merges and editors do. Every step is chosen by numbers, so that a failure is found again by
/// its numbers and made smaller by leaving some out.
/// </summary>
internal static class StackFileMutation
{
    private static readonly string[] Values =
    [
        "", "~", "null", "true", "no", "0", "-1", "-2147483648", "2147483647", "2147483648", "99999999999999999999999999", "1e999", ".nan", "0x10", "0o7", "1_000", "007", "1.30",
        "2026-08-01", "2026-08-01T10:00:00Z", "\"\"", "''", "\"2026-10\"", "[]", "{}", "[[[[[[[[[[1]]]]]]]]]]", "{ a: { b: { c: d } } }", "*anchor", "&anchor",
        "&anchor x", "&anchor { a: *anchor }", "!!str 7", "!!binary aGk=", "!custom x", "|", ">", "| \n text", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\\x07\"",
        "\"a\\nb\"", "\"\\u2028\"", "\"\\u202e\"", "日本", "é", "😀", "\u00a0", "%", "@", "`", "- x", "? x", "x: y", "x #y", "{ secure: x }", "\"10.10.0.0/16\"", "10.10.0.0/33",
        "perZone", "enabled", "m7g.large", "eu-central-1a", "\"${a}\"", "'it''s'", "<<", "{ <<: { a: b } }",
    ];

    private static readonly string[] Lines =
    [
        "---", "...", "--- ", "%YAML 1.2", "%TAG ! tag:x,2000:", "# comment", "<<: *anchor", "<<: { min: 1 }", "? [a, b]", ": x", "- x", "&anchor", "*anchor : x",
        "x: &a [*a]", "config: {}", "  infra:environment: {}", "    account: \"111111111111\"", "    tags: { a: b }", "\t", "key: \"", "{", "]", "a: b: c", "~: x", "1: x", "2026-01-01: x",
        "\"\": x", "\"a.b\": x", "\"[0]\": x", ".: x", "a[0]: x", "'", "|", "!!map {}", "true: false", "\u0085", "\u2028",
    ];

    private static readonly string[] Pieces =
    [
        "\t", " ", "\n", "\r", ":", ": ", "-", "- ", "{", "}", "[", "]", ",", "#", " #", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "?", "<<", "~", "=",
        "\0", "\u0007", "\u007f", "\u0085", "\u00a0", "\u200b", "\u2028", "\ufeff", "é", "日", "😀", "\n---\n", "\n...\n", "0", "9", "e", ".", "_",
    ];

    /// <summary>Spoils a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="choices">Which steps to take, four numbers each; what is left over is ignored.</param>
    /// <returns>The bytes of the file.</returns>
    internal static byte[] Apply(string text, IEnumerable<int> choices)
    {
        var lines = text.Split('\n').ToList();
        var spoiled = false;
        foreach (var step in choices.Select(choice => choice & int.MaxValue).Chunk(4).Where(step => step.Length == 4))
        {
            lines = [.. string.Join('\n', Step(lines, step[0], step[1], step[2], step[3])).Split('\n')];
            spoiled |= step[0] % 97 == 0;
        }

        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        if (spoiled && bytes.Length > 0) bytes[^1] = 0xFF;

        return bytes;
    }

    private static List<string> Step(List<string> lines, int kind, int at, int other, int what)
    {
        var (i, j) = (at % lines.Count, other % lines.Count);
        switch (kind % 13)
        {
            case 0:
                lines.RemoveAt(i);
                break;
            case 1:
                lines.Insert(j, lines[i]);
                break;
            case 2:
                lines.Insert(i, new string(' ', other % 12) + Lines[what % Lines.Length]);
                break;
            case 3 or 4 or 5:
                lines[i] = WithValue(lines[i], Values[what % Values.Length]);
                break;
            case 6:
                (lines[i], lines[j]) = (WithValue(lines[i], ValueOf(lines[j])), WithValue(lines[j], ValueOf(lines[i])));
                break;
            case 7:
                lines[i] = WithKey(lines[i], Values[what % Values.Length]);
                break;
            case 8:
                lines[i] = WithKey(lines[i], KeyOf(lines[j]));
                break;
            case 9:
                lines[i] = new string(what % 5 == 0 ? '\t' : ' ', other % 14) + lines[i].TrimStart();
                break;
            case 10 or 11:
                lines[i] = lines[i].Insert(other % (lines[i].Length + 1), Pieces[what % Pieces.Length]);
                break;
            case 12:
                lines[i] = lines[i].Length == 0 ? "" : lines[i].Remove(other % lines[i].Length, 1);
                break;
        }

        return lines.Count > 0 ? lines : [""];
    }

    private static string WithValue(string line, string value) => $"{line[..Colon(line)]}: {value}";

    private static string ValueOf(string line) => line[Colon(line)..].TrimStart(':', ' ');

    private static string WithKey(string line, string key) => $"{line[..(line.Length - line.TrimStart().Length)]}{key}{line[Colon(line)..]}";

    private static string KeyOf(string line) => line[..Colon(line)].Trim();

    private static int Colon(string line) => line.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon : line.TrimEnd(':').Length;
}
