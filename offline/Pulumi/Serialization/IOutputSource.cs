namespace Pulumi.Serialization;

/// <summary>The answering side of one output property of a resource.</summary>
internal interface IOutputSource
{
    Type TargetType { get; }

    void Set(OutputData<object?> data);

    void TrySetException(Exception exception);

    /// <summary>Resolves an output that got no answer.</summary>
    void TrySetDefault(bool isKnown);
}
