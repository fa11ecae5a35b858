namespace Infra.Model.World;

/// <summary>A limit that a simulated load met.</summary>
/// <param name="Second">When it was met first, in seconds since the load began; below 0 before that.</param>
/// <param name="Path">The setting or quota that is the limit.</param>
/// <param name="Found">What met it.</param>
/// <param name="Remedy">What lifts it.</param>
public sealed record MetLimit(int Second, string Path, string Found, string Remedy);
