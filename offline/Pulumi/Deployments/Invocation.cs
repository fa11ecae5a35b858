using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One call of a provider function.</summary>
internal sealed class Invocation
{
    private readonly Deployment _deployment;
    private readonly string _token;
    private readonly InvokeArgs _args;
    private readonly InvokeOptions? _options;

    public Invocation(Deployment deployment, string token, InvokeArgs? args, InvokeOptions? options)
    {
        _deployment = deployment;
        _token = token;
        _args = args ?? InvokeArgs.Empty;
        _options = options;
    }

    /// <summary>Calls it unless that needs something unknown; the result depends on what the arguments come from.</summary>
    public async Task<OutputData<T>> RunAsync<T>()
    {
        var arguments = await SerializeOrLogAsync().ConfigureAwait(false);
        if (arguments.Values.Values.Any(Arguments.ContainsUnknown))
            return OutputData.Unknown<T>(default!);

        var dependsOn = await DependsOnAsync().ConfigureAwait(false);
        var dependencies = arguments.AllDependencies.Concat(dependsOn).ToImmutableHashSet();
        if (await AnyIdUnknownAsync(dependencies).ConfigureAwait(false))
            return OutputData.Unknown<T>(default!);

        var data = Convert<T>(await CallAsync(arguments).ConfigureAwait(false));
        return data with { Resources = dependencies };
    }

    /// <summary>Calls it whatever is unknown.</summary>
    public async Task<T> RunPlainAsync<T>()
        => Convert<T>(await CallAsync(await SerializeAsync().ConfigureAwait(false)).ConfigureAwait(false)).Value;

    /// <summary>Calls it whatever is unknown and ignores the result.</summary>
    public async Task RunPlainAsync() => await CallAsync(await SerializeAsync().ConfigureAwait(false)).ConfigureAwait(false);

    private static async Task<bool> AnyIdUnknownAsync(IReadOnlyCollection<Resource> resources)
    {
        foreach (var resource in resources.Union(Reachable.From(resources)).OfType<CustomResource>())
        {
            // A resource known by its URN alone has no id to wait for.
            if (resource.Id is not null && !(await resource.Id.Data.ConfigureAwait(false)).IsKnown)
                return true;
        }

        return false;
    }

    private async Task<Arguments> SerializeOrLogAsync()
    {
        try
        {
            return await SerializeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await _deployment.Log.ErrorAsync($"Error serializing arguments for invoke {_token}: {exception}").ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Arguments> SerializeAsync()
        => await Arguments.SerializeAsync($"invoke:{_token}", await _args.ToDictionaryAsync().ConfigureAwait(false)).ConfigureAwait(false);

    private async Task<ImmutableArray<Resource>> DependsOnAsync()
        => _options is InvokeOutputOptions options
            ? await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];

    private async Task<ImmutableDictionary<string, object?>> CallAsync(Arguments arguments)
    {
        var provider = _options?.Provider ?? _options?.Parent?.GetProvider(_token);
        var reference = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false);
        return await _deployment.Monitor.CallAsync(_token, arguments.Values, reference).ConfigureAwait(false);
    }

    private OutputData<T> Convert<T>(ImmutableDictionary<string, object?> result)
        => new Converter(warning => Log.Warn(warning)).Convert<T>($"{_token} result", result);
}
