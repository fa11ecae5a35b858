using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Values;
using Pulumi;

namespace Infra.Extensions;

/// <summary>What one extension declares, as one component.</summary>
public sealed class Extension : ComponentResource
{
    /// <summary>Lets an extension declare.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="extension">The extension.</param>
    /// <param name="environment">What it is given, from the component.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public Extension(string name, IEnvironmentExtension extension, Func<ComponentResource, ExtendedEnvironment> environment, ComponentResourceOptions? options = null)
        : base(ResourceTypes.Extension, name, options)
    {
        extension.AddTo(environment(this));
        RegisterOutputs();
    }

    /// <summary>Lets all extensions of an environment declare, in the order of their names.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="given">What an extension is given: from the component's name, the component, and what the stack file says.</param>
    /// <param name="options">Options of a component.</param>
    /// <exception cref="UserException">The settings of extensions are wrong; all of it is reported.</exception>
    internal static void AddAll(EnvironmentDefinition environment, Func<string, ComponentResource, FreeMap, ExtendedEnvironment> given, Func<ComponentResourceOptions> options)
    {
        var findings = new List<Finding>();
        foreach (var (extension, written) in ExtensionCatalogue.Of(environment.Settings))
        {
            var name = $"{environment.Name}-ext-{extension.Name}";
            try
            {
                _ = new Extension(name, extension, parent => given(name, parent, written), options());
            }
            catch (UserException exception)
            {
                findings.AddRange(exception.Findings);
            }
        }

        if (findings.Count > 0) throw new UserException(findings);
    }
}
