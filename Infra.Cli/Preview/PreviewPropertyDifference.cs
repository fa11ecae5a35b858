namespace Infra.Cli.Preview;

/// <summary>How a property changes.</summary>
internal sealed record PreviewPropertyDifference
{
    /// <summary><c>add</c>, <c>delete</c> or <c>update</c>, with <c>-replace</c> behind it when it cannot change in place.</summary>
    public required string Kind { get; init; }
}
