using System.Reflection;

namespace Pulumi;

/// <summary>A named group of resources that children name as their parent. It has no provider of its own.</summary>
public class ComponentResource : Resource
{
    /// <summary>Declares a component without inputs.</summary>
    /// <param name="type">The type token, such as "infra:network:Network".</param>
    /// <param name="name">The name, unique among the components of this type with the same parent type.</param>
    /// <param name="options">How to manage it; null for the defaults.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false)
    {
    }

    /// <summary>Declares a component with inputs.</summary>
    /// <param name="type">The type token, such as "infra:network:Network".</param>
    /// <param name="name">The name, unique among the components of this type with the same parent type.</param>
    /// <param name="args">The inputs; null for none.</param>
    /// <param name="options">How to manage it; null for the defaults.</param>
    /// <param name="remote">Whether a provider declares the children, so that the outputs come from it too.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote)
    {
        IsRemote = remote;
    }

    /// <inheritdoc cref="ComponentResource(string, string, ResourceArgs?, ComponentResourceOptions?, bool)"/>
    /// <remarks>Mocks ignore the package.</remarks>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(type, name, args, options, remote)
    {
    }

    internal bool IsRemote { get; }

    /// <summary>Ends the component; every property marked with <see cref="OutputAttribute"/> is an output of it.</summary>
    protected void RegisterOutputs()
        => RegisterOutputs(GetType().GetProperties()
            .Select(property => (property, output: property.GetCustomAttribute<OutputAttribute>()))
            .Where(each => each.output is not null && each.property.Name != nameof(Urn))
            .ToDictionary(
                each => string.IsNullOrWhiteSpace(each.output!.Name) ? each.property.Name : each.output.Name,
                each => each.property.GetValue(this)));

    /// <summary>Ends the component and names its outputs.</summary>
    /// <param name="outputs">The outputs by name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outputs"/> is null.</exception>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
        => RegisterOutputs(Task.FromResult(outputs ?? throw new ArgumentNullException(nameof(outputs))));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
        => RegisterOutputs(Output.Create(outputs ?? throw new ArgumentNullException(nameof(outputs))));

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object?})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
        => Deployment.Required.RegisterOutputs(this, outputs ?? throw new ArgumentNullException(nameof(outputs)));
}
