using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>A named string, as generated packages declare it.</summary>
[EnumType]
public readonly struct Color : IEquatable<Color>
{
    private readonly string _value;

    private Color(string value) => _value = value;

    public static Color Red { get; } = new("RED");

    public static Color Green { get; } = new("GREEN");

    public static bool operator ==(Color left, Color right) => left.Equals(right);

    public static bool operator !=(Color left, Color right) => !left.Equals(right);

    public static explicit operator string(Color value) => value._value;

    public override bool Equals(object? obj) => obj is Color other && Equals(other);

    public bool Equals(Color other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
