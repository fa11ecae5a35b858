using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Registers, reads or looks up one resource and resolves its outputs with the answer.</summary>
internal sealed class ResourceRegistration
{
    private readonly Deployment _deployment;
    private readonly Resource _resource;
    private readonly ResourceArgs _args;
    private readonly ResourceOptions _options;
    private readonly bool _remote;

    public ResourceRegistration(Deployment deployment, Resource resource, ResourceArgs args, ResourceOptions options, bool remote)
    {
        _deployment = deployment;
        _resource = resource;
        _args = args;
        _options = options;
        _remote = remote;
    }

    /// <summary>Does it. Whatever happens, no output is left unresolved.</summary>
    public async Task CompleteAsync()
    {
        try
        {
            Resolve(await AskAsync().ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            foreach (var source in _resource.OutputSources.Values)
                source.TrySetException(exception);
            throw;
        }
        finally
        {
            foreach (var source in _resource.OutputSources.Values)
                source.TrySetDefault(isKnown: !_deployment.IsDryRun);
        }
    }

    private async Task<ResourceAnswer> AskAsync()
    {
        if (_options.Urn is not null)
            return _deployment.Monitor.Find(_options.Urn);

        var id = await ValueOf(_options.Id).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(id) && _resource is not CustomResource)
            throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");

        var request = await PrepareAsync(id).ConfigureAwait(false);
        return string.IsNullOrEmpty(id)
            ? await _deployment.Monitor.RegisterAsync(_resource, request).ConfigureAwait(false)
            : await _deployment.Monitor.ReadAsync(_resource, request).ConfigureAwait(false);
    }

    private static async Task<string> ValueOf(Input<string>? input)
        => input is null ? "" : await input.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false);

    /// <summary>Waits for everything the resource needs to exist first.</summary>
    private async Task<ResourceRequest> PrepareAsync(string id)
    {
        await WhenRelatedRegistered().ConfigureAwait(false);
        var dependsOn = await _options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var arguments = await SerializeAsync().ConfigureAwait(false);
        var parent = await ParentUrnAsync().ConfigureAwait(false);
        var provider = await ProviderReferenceAsync().ConfigureAwait(false);
        await Reachable.WhenRegistered([.. dependsOn, .. arguments.AllDependencies]).ConfigureAwait(false);
        await _options.Hooks.WhenRegistered().ConfigureAwait(false);

        return new ResourceRequest(_resource.GetResourceType(), _resource.GetResourceName())
        {
            Inputs = arguments.Values,
            Parent = parent,
            Provider = provider,
            Id = string.IsNullOrEmpty(id) ? (_options as CustomResourceOptions)?.ImportId ?? "" : id,
        };
    }

    private async Task WhenRelatedRegistered()
    {
        if (_options.DeletedWith is not null)
            await _options.DeletedWith.Urn.Data.ConfigureAwait(false);
        foreach (var related in await _options.ReplaceWith.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false))
            await related.Urn.Data.ConfigureAwait(false);
        await new Serializer(keepResources: true).SerializeAsync($"{Label}.replacementTrigger", _options.ReplacementTrigger)
            .ConfigureAwait(false);
    }

    private string Label => $"resource:{_resource.GetResourceName()}[{_resource.GetResourceType()}]";

    private async Task<Arguments> SerializeAsync()
    {
        var inputs = await _args.ToDictionaryAsync().ConfigureAwait(false);
        var allowed = inputs.Where(input => input.Key is not (Constants.IdPropertyName or Constants.UrnPropertyName));
        return await Arguments.SerializeAsync(Label, allowed, ignoreReferences: _remote).ConfigureAwait(false);
    }

    private async Task<string> ParentUrnAsync()
    {
        if (_resource.GetResourceType() == Stack.RootType)
            return "";

        var parent = _options.Parent ?? _deployment.Stack;
        return await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
    }

    private async Task<string> ProviderReferenceAsync()
    {
        if (_options is CustomResourceOptions)
            return _options.Provider is null ? "" : await _options.Provider.GetReferenceAsync().ConfigureAwait(false);

        // A remote component is handed all its providers, so they have to exist; no single one is its own.
        List<ProviderResource?> providers = [_options.Provider, .. (_options as ComponentResourceOptions)?.Providers ?? []];
        foreach (var provider in providers.OfType<ProviderResource>().Where(_ => _remote))
            await provider.GetReferenceAsync().ConfigureAwait(false);
        return "";
    }

    private void Resolve(ResourceAnswer answer)
    {
        var converter = new Converter(warning => Log.Warn(warning, _resource));
        foreach (var (name, source) in _resource.OutputSources)
        {
            if (name == Constants.UrnPropertyName)
                source.Set(OutputData.Known<object?>(answer.Urn));
            else if (name == Constants.IdPropertyName && _resource is CustomResource)
                source.Set(OutputData.Known<object?>(answer.Id) with { IsKnown = answer.Id.Length > 0 });
            else if (name != Constants.IdPropertyName && answer.State.TryGetValue(name, out var value))
                source.Set(converter.Convert($"{_resource.GetType().FullName}.{name}", value, source.TargetType));
        }
    }
}
