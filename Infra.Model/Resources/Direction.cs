namespace Infra.Model.Resources;

/// <summary>Which change of a property takes something away.</summary>
public enum Direction
{
    /// <summary>A lower number or quantity, or a value earlier in the order.</summary>
    Down,

    /// <summary>A higher number.</summary>
    Up,

    /// <summary>Fewer days; none, or 0, is for ever.</summary>
    Shorter,

    /// <summary>No longer true.</summary>
    Off,

    /// <summary>True, which it was not.</summary>
    On,

    /// <summary>Another value, or none, where there was one.</summary>
    Other,

    /// <summary>An item of a list goes.</summary>
    Fewer,

    /// <summary>An item comes to a list, that no network in it contains.</summary>
    More,

    /// <summary>A policy that allows what it did not, or no longer denies what it did.</summary>
    Wider,
}
