using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings;

/// <summary>A service with its name.</summary>
/// <param name="Namespace">The namespace it is in.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Settings">What it is.</param>
public sealed record DeclaredService(NamespaceName Namespace, ServiceName Name, ServiceSettings Settings)
{
    /// <summary>Its place in the settings, for example <c>services.shop.api</c>.</summary>
    public string Path => $"services.{Namespace}.{Name}";

    /// <summary>How people write it: <c>shop/api</c>.</summary>
    /// <returns>Namespace and name.</returns>
    public override string ToString() => $"{Namespace}/{Name}";
}
