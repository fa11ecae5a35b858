namespace Infra.Model.Trees;

/// <summary>What tells a resource from every other of its environment.</summary>
/// <param name="Type">The type token, for example <c>aws:eks/nodeGroup:NodeGroup</c>.</param>
/// <param name="Name">The logical name.</param>
public sealed record ResourceAddress(string Type, string Name)
{
    /// <summary>The package that the type belongs to, for example <c>aws</c>; of a provider, the package it provides.</summary>
    public string Package => ResourceTypes.IsProvider(Type) ? Type[ResourceTypes.Providers.Length..] : Type.Split(':')[0];

    /// <summary>The resource as findings name it and exemptions match it, for example <c>eks.NodeGroup/prod-general-s31hetx9pd</c>.</summary>
    public string ShortText => $"{Short(Type)}/{Name}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">Type and name.</param>
    /// <returns>The address. A type has no two colons in a row, and a name may.</returns>
    /// <exception cref="FormatException">The text has no two colons.</exception>
    public static ResourceAddress Parse(string text) => text.Split("::", 2) is [var type, var name]
        ? new ResourceAddress(type, name)
        : throw new FormatException($"found \"{text}\"; write TYPE::NAME");

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

    /// <summary>Type and name as Pulumi's URNs join them.</summary>
    /// <returns>For example <c>aws:ec2/vpc:Vpc::dev-network-vpc</c>.</returns>
    public override string ToString() => $"{Type}::{Name}";
}
