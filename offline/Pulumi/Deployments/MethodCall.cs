using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One call of a resource's method.</summary>
internal sealed class MethodCall
{
    private readonly Deployment _deployment;
    private readonly string _token;
    private readonly CallArgs _args;
    private readonly Resource? _self;
    private readonly CallOptions? _options;

    public MethodCall(Deployment deployment, string token, CallArgs? args, Resource? self, CallOptions? options)
    {
        _deployment = deployment;
        _token = token;
        _args = args ?? CallArgs.Empty;
        _self = self;
        _options = options;
    }

    /// <summary>Calls it; the provider alone says what is unknown, secret or depends on what.</summary>
    public async Task<OutputData<T>> RunAsync<T>()
    {
        var result = await CallAsync().ConfigureAwait(false);
        return new Converter(warning => Log.Warn(warning, _self)).Convert<T>($"{_token} result", result);
    }

    /// <summary>Calls it and ignores the result.</summary>
    public Task RunAsync() => CallAsync();

    private async Task<ImmutableDictionary<string, object?>> CallAsync()
    {
        var arguments = await SerializeOrLogAsync().ConfigureAwait(false);
        var provider = _self is null ? _options?.Provider ?? _options?.Parent?.GetProvider(_token) : _self.Provider;
        var reference = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
        await Reachable.WhenRegistered(arguments.AllDependencies).ConfigureAwait(false);
        return await _deployment.Monitor.CallAsync(_token, arguments.Values, reference).ConfigureAwait(false);
    }

    private async Task<Arguments> SerializeOrLogAsync()
    {
        var inputs = await _args.ToDictionaryAsync().ConfigureAwait(false);
        if (_self is not null)
            inputs = inputs.SetItem("__self__", _self);

        try
        {
            return await Arguments.SerializeAsync($"call:{_token}", inputs, ignoreReferences: true).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await _deployment.Log.ErrorAsync($"Error serializing arguments for call {_token}: {exception}", _self).ConfigureAwait(false);
            throw;
        }
    }
}
