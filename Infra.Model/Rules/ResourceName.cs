namespace Infra.Model.Rules;

/// <summary>What tells a resource from every other of its environment.</summary>
/// <param name="Type">The type token, for example <c>aws:eks/nodeGroup:NodeGroup</c>.</param>
/// <param name="Name">The logical name.</param>
public sealed record ResourceName(string Type, string Name)
{
    /// <summary>The package that the type belongs to, for example <c>aws</c>; of a provider, the package it provides.</summary>
    public string Package => ResourceTypes.IsProvider(Type) ? Type[ResourceTypes.Providers.Length..] : Type.Split(':')[0];

    /// <summary>What people call a type.</summary>
    /// <param name="type">The type token.</param>
    /// <returns>For example <c>eks.NodeGroup</c>; a component of this program by its class name alone.</returns>
    public static string Short(string type)
    {
        var (package, module, name) = type.Split(':') is [var first, var second, var third] ? (first, second, third) : ("", "", type);
        return (package, module) switch
        {
            ("", _) or ("infra", _) => name,
            ("pulumi", "providers") => $"provider.{name}",
            (_, "index") => $"{package}:{name}",
            _ => $"{module.Split('/')[0]}.{name}",
        };
    }

    /// <summary>The resource as findings name it and exemptions match it.</summary>
    /// <returns>For example <c>eks.NodeGroup/prod-general-s31hetx9pd</c>.</returns>
    public override string ToString() => $"{Short(Type)}/{Name}";
}
