namespace Infra.Model.Resources;

/// <summary>How the emulator of a rehearsal, moto 5.2.1, treats a type, and how an inventory finds what a rehearsal left behind.</summary>
public sealed record Emulation
{
    private Emulation()
    {
    }

    /// <summary>Why the emulator refuses it, so that it is planned and neither applied nor counted as rehearsed; <c>null</c> when it is applied.</summary>
    public string? Refusal { get; private init; }

    /// <summary>
    /// The operation that lists it, after its API's version or its target's prefix and a dot; the list in the answer and the member
    /// that tells one from another. <c>null</c> when it is not listed.
    /// </summary>
    public (string Operation, string List, string Id)? Listing { get; private init; }

    /// <summary>The type of the resource that it disappears with; <c>null</c> when it is something of its own.</summary>
    public string? Whole { get; private init; }

    /// <summary>
    /// The type of the resource of which the emulator makes no such part, and why, so that a resource that refers to one is planned and not
    /// applied; <c>null</c> when there is none.
    /// </summary>
    public (string Type, string Reason)? RefusedWithin { get; init; }

    /// <summary>It is listed by code of its own in the inventory.</summary>
    public static Emulation Counted { get; } = new();

    /// <summary>It is applied and listed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="list">The list in its answer.</param>
    /// <param name="id">The member that tells one from another.</param>
    public static Emulation Listed(string operation, string list, string id) => new() { Listing = (operation, list, id) };

    /// <summary>It is applied, and is part of another resource.</summary>
    /// <param name="whole">The other's type.</param>
    public static Emulation PartOf(string whole) => new() { Whole = whole };

    /// <summary>It is not applied.</summary>
    /// <param name="reason">Why.</param>
    public static Emulation Refused(string reason) => new() { Refusal = reason };
}
