using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Collects the values of several inputs, one after the other, and what taints any of them.</summary>
internal sealed class Gathering
{
    private readonly ImmutableHashSet<Resource>.Builder _resources = ImmutableHashSet.CreateBuilder<Resource>();
    private bool _isKnown = true;
    private bool _isSecret;

    public async Task<T> TakeAsync<T>(Input<T> input)
    {
        Output<T> output = input;
        var data = await output.Data.ConfigureAwait(false);
        _isKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        _resources.UnionWith(data.Resources);
        return data.Value;
    }

    public OutputData<T> Seal<T>(T value) => new(value, _isKnown, _isSecret, _resources.ToImmutable());
}
