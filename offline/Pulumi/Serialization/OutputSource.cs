namespace Pulumi.Serialization;

/// <summary>The answering side of an output property of a given type.</summary>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly Resource _resource;
    private readonly TaskCompletionSource<OutputData<T>> _completion = new();

    public OutputSource(Resource resource)
    {
        _resource = resource;
        Output = new Output<T>(_completion.Task);
    }

    public Output<T> Output { get; }

    public Type TargetType => typeof(T);

    public void Set(OutputData<object?> data)
        => _completion.SetResult(new OutputData<T>(
            data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret, data.Resources.Add(_resource)));

    public void TrySetException(Exception exception) => _completion.TrySetException(exception);

    public void TrySetDefault(bool isKnown)
        => _completion.TrySetResult(new OutputData<T>(default!, isKnown, IsSecret: false, [_resource]));
}
