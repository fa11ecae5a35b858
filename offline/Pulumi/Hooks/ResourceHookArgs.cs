using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The resource and the step a <see cref="ResourceHook"/> runs for.</summary>
public class ResourceHookArgs
{
    /// <summary>Puts them together.</summary>
    /// <param name="urn">The URN of the resource.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="newInputs">Its inputs from now on; null when it is deleted.</param>
    /// <param name="oldInputs">Its inputs until now; null when it is created.</param>
    /// <param name="newOutputs">Its outputs from now on; null before the step and when it is deleted.</param>
    /// <param name="oldOutputs">Its outputs until now; null when it is created.</param>
    public ResourceHookArgs(
        string urn,
        string id,
        string name,
        string type,
        ImmutableDictionary<string, object?>? newInputs = null,
        ImmutableDictionary<string, object?>? oldInputs = null,
        ImmutableDictionary<string, object?>? newOutputs = null,
        ImmutableDictionary<string, object?>? oldOutputs = null)
    {
        Urn = urn;
        Id = id;
        Name = name;
        Type = type;
        NewInputs = newInputs;
        OldInputs = oldInputs;
        NewOutputs = newOutputs;
        OldOutputs = oldOutputs;
    }

    /// <summary>The URN of the resource.</summary>
    public string Urn { get; }

    /// <summary>Its identifier.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its type token.</summary>
    public string Type { get; }

    /// <summary>Its inputs from now on; null when it is deleted.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; }

    /// <summary>Its inputs until now; null when it is created.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; }

    /// <summary>Its outputs from now on; null before the step and when it is deleted.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; }

    /// <summary>Its outputs until now; null when it is created.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; }
}
