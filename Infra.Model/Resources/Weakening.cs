namespace Infra.Model.Resources;

/// <summary>A property with a direction: a change one way takes something away, and a change the other way does not.</summary>
/// <param name="Path">The property; the steps after the first also lead into text that is JSON.</param>
/// <param name="Direction">Which way takes something away.</param>
/// <param name="Kind">What is lost then.</param>
/// <param name="Order">For <see cref="Direction.Down"/> the values, weakest first; for <see cref="Direction.Fewer"/> the only item that counts, or none for all.</param>
public sealed record Weakening(string Path, Direction Direction, LossKind Kind, params IReadOnlyList<string> Order);
