using System.Text.Json.Serialization;

namespace Infra.Baseline;

/// <summary>What a container asks for and may use, as charts take it.</summary>
/// <param name="Requests">What it asks for.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record ResourceValues(ResourceAmounts Requests, ResourceAmounts Limits);

/// <summary>Amounts of resources.</summary>
/// <param name="Cpu">Processor time; <see langword="null"/> if there is no bound: a bound on it only slows things down.</param>
/// <param name="Memory">Memory.</param>
internal sealed record ResourceAmounts(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cpu,
    string Memory);
