using Infra.Model.Changes;

namespace Infra.Cli.Preview;

/// <summary>What an update would do to a resource, and on whose account.</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Declared">What the program changes; <see langword="null"/> if it changes nothing.</param>
/// <param name="Drift">What changed outside the program and is put back; <see langword="null"/> if nothing did.</param>
internal sealed record PreviewChange(ResourceChange Whole, ResourceChange? Declared, ResourceChange? Drift);
