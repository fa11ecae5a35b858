using System.Globalization;

namespace Pulumi.Serialization;

/// <summary>The version of a package: three numbers and, before a release, a label.</summary>
internal readonly record struct PackageVersion(int Major, int Minor, int Patch, string Label) : IComparable<PackageVersion>
{
    /// <summary>Reads a version such as "7.48.0" or "1.0.0-alpha.1"; null or empty is 0.0.0.</summary>
    public static PackageVersion Parse(string? text)
    {
        var core = (text ?? "").TrimStart('v').Split('+')[0].Split('-', 2);
        var numbers = core[0].Split('.').Select(NumberOrZero).ToArray();
        return new(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2), core.ElementAtOrDefault(1) ?? "");
    }

    public int CompareTo(PackageVersion other)
    {
        var byNumbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (byNumbers != 0)
            return byNumbers;

        // A release is newer than anything labelled.
        return (Label.Length == 0).CompareTo(other.Label.Length == 0) is var byRelease and not 0
            ? byRelease
            : string.CompareOrdinal(Label, other.Label);
    }

    private static int NumberOrZero(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
