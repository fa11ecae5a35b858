using Infra.Model.Releases;
using Pulumi;
using Pulumi.Aws.Eks;

namespace Infra.AddOns;

/// <summary>An EKS add-on at an exact build, configured by the program and the stack file alone.</summary>
public sealed class AddOn : ComponentResource
{
    /// <summary>Declares the add-on.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">Which add-on, and how it is configured.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public AddOn(string name, AddOnArgs args, ComponentResourceOptions? options = null)
        : base("infra:addons:AddOn", name, options)
    {
        var identity = args.Identity is null ? null : new Identity.PodIdentity(name, args.Identity, new ComponentResourceOptions { Parent = this });

        var addonArgs = new AddonArgs
        {
            ClusterName = args.ControlPlane.Name,
            AddonName = args.Name,
            AddonVersion = args.Version ?? ReleaseCatalogue.Find(args.Settings.Release).AddOns[args.Name].Version,
            // What somebody changed by hand in the cluster is changed back: settings are the only source.
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
            // What an add-on leaves behind would have nobody who cares for it.
            Preserve = false,
            Tags = { ["Name"] = name },
        };
        if (args.Configuration is { } configuration) addonArgs.ConfigurationValues = configuration.ToJson();

        // As an array: an input list is copied for every item that is added to it, and all pools come before some add-ons.
        Resource[] first = identity is null ? [.. args.After] : [identity, .. args.After];
        _ = new Addon(name, addonArgs, new CustomResourceOptions { Parent = this, DependsOn = first });

        RegisterOutputs();
    }
}
