using System.Collections.Immutable;

namespace Infra.Baseline;

/// <summary>An admission policy: which requests it is asked about, and the rules.</summary>
/// <param name="Suffix">What the names of the policy and of its resources end in.</param>
/// <param name="Kinds">The kinds of objects.</param>
/// <param name="Operations">The operations.</param>
/// <param name="Asked">A CEL expression that is true of the requests that are judged.</param>
/// <param name="Rules">The rules.</param>
internal sealed record ObjectPolicy(string Suffix, ImmutableArray<PodKinds> Kinds, ImmutableArray<string> Operations, string Asked, PodPolicy Rules);
