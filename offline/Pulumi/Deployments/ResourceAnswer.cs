using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a resource is answered: its identity and its outputs as plain values.</summary>
internal sealed record ResourceAnswer(string Urn, string Id, ImmutableDictionary<string, object?> State);
