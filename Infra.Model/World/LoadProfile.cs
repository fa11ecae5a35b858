using System.Globalization;

namespace Infra.Model.World;

/// <summary>A load over time: points with straight lines between them.</summary>
public sealed class LoadProfile
{
    /// <summary>The longest load in minutes: a day.</summary>
    internal const int MostMinutes = 1_440;

    private const string Ramp = "ramp:";
    private const int MostPercent = 1_000;

    private LoadProfile(IReadOnlyList<LoadPoint> points) => Points = points;

    /// <summary>The points, in the order of time, at least one.</summary>
    public IReadOnlyList<LoadPoint> Points { get; }

    /// <summary>A load from points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="path">Where they stand.</param>
    /// <returns>The load.</returns>
    /// <exception cref="UserException">There is no point, or one is out of bounds or not after the one before; all findings are reported.</exception>
    public static LoadProfile Of(IReadOnlyList<LoadPoint> points, string path)
    {
        List<Finding> findings = [.. Findings(points, path)];
        return findings.Count > 0 ? throw new UserException(findings) : new LoadProfile(points);
    }

    /// <summary>A load that rises or falls once: <c>ramp:FROM-TO/MINUTES</c> in percent, such as <c>ramp:10-100/15</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The load; <see langword="null"/> for text of another form.</returns>
    /// <exception cref="UserException">A number is out of bounds.</exception>
    public static LoadProfile? Parse(string text)
    {
        if (!text.StartsWith(Ramp, StringComparison.Ordinal)) return null;

        var parts = text[Ramp.Length..].Split('-', '/');
        return parts.Length == 3 && text.Contains('/', StringComparison.Ordinal) && Number(parts[0]) is { } from && Number(parts[1]) is { } to && Number(parts[2]) is { } minutes
            ? Of([new(0, from), new(minutes, to)], "--load")
            : throw new UserException(new Finding("--load", $"\"{text}\"", "write ramp:FROM-TO/MINUTES with percent of capacity.max, such as ramp:10-100/15"));
    }

    /// <summary>The load at a time.</summary>
    /// <param name="second">The time, in seconds since the beginning.</param>
    /// <returns>Percent of what <c>capacity.max</c> is for.</returns>
    public double At(int second)
    {
        var minute = second / 60.0;
        if (minute <= Points[0].Minute) return Points[0].Percent;

        for (var index = 1; index < Points.Count; index++)
        {
            var (before, after) = (Points[index - 1], Points[index]);
            if (minute <= after.Minute) return before.Percent + ((after.Percent - before.Percent) * (minute - before.Minute) / (after.Minute - before.Minute));
        }

        return Points[^1].Percent;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Everything that is wrong with points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="path">Where they stand.</param>
    internal static IEnumerable<Finding> Findings(IReadOnlyList<LoadPoint> points, string path)
    {
        if (points.Count == 0) yield return new Finding(path, "no point", "write at least one");

        foreach (var (index, point) in points.Index())
        {
            if (point.Minute is not (>= 0 and <= MostMinutes)) yield return new Finding($"{path}[{index}].minute", Text(point.Minute), $"write a number of minutes from 0 to {MostMinutes}");
            if (point.Percent is not (>= 0 and <= MostPercent)) yield return new Finding($"{path}[{index}].percent", Text(point.Percent), $"write a number of percent from 0 to {MostPercent}");
            if (index > 0 && point.Minute <= points[index - 1].Minute) yield return new Finding($"{path}[{index}].minute", $"{Text(point.Minute)}, not after the {Text(points[index - 1].Minute)} before it", "write the points in the order of time");
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
