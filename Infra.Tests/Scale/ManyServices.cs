using System.Globalization;
using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Services;

namespace Infra.Tests.Scale;

/// <summary>An environment of many services that are alike.</summary>
internal static class ManyServices
{
    /// <summary>The settings, which are not checked.</summary>
    /// <param name="services">How many services there are, each with one version behind a load balancer.</param>
    /// <param name="changes">Places of the settings and their new content.</param>
    internal static EnvironmentSettings With(int services, params (string Path, string? Json)[] changes)
    {
        var settings = ShopServices.With("enabled a 100/100", changes).Settings;
        var (space, api) = (settings.Services.Keys.Single(), ShopServices.With("enabled a 100/100").Api().Settings);

        return settings with
        {
            Services = new Dictionary<NamespaceName, IReadOnlyDictionary<ServiceName, ServiceSettings>>
            {
                [space] = Enumerable.Range(0, services).ToDictionary(index => Value.Parse<ServiceName>($"api-{index.ToString(CultureInfo.InvariantCulture)}"), _ => api),
            },
        };
    }
}
