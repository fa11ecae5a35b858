using Infra.Identity;
using Infra.Model.Services;
using Infra.Model.Settings;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Services;

/// <summary>
/// The service account of the versions that have the same rights in AWS, and where there are any, the role. Both are named by the rights,
/// so that a new right reaches no version that runs.
/// </summary>
public sealed class VersionIdentity : ComponentResource
{
    /// <summary>Declares the account and the role.</summary>
    /// <param name="name">The name of the component, which its resources have too.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="of">The service.</param>
    /// <param name="options">Options of the component.</param>
    public VersionIdentity(string name, ServiceIdentity identity, EnvironmentSettings settings, ServiceObjects of, ComponentResourceOptions? options = null)
        : base("infra:services:VersionIdentity", name, options)
    {
        _ = new ServiceAccount(
            name,
            new ServiceAccountArgs { Metadata = of.Named(identity.Name), AutomountServiceAccountToken = false },
            of.Scope.In(this, of.Baseline));

        if (identity.Rights.Count > 0)
        {
            _ = new PodIdentity(
                name,
                of.Scope.ControlPlane.IdentityOf(settings, of.Service.Service.Namespace.ToString(), identity.Name) with { Policy = Output.Create(identity.Policy()) },
                new ComponentResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }
}
