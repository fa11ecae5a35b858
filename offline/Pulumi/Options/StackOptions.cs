namespace Pulumi;

/// <summary>How to treat every resource of a stack.</summary>
public class StackOptions
{
    /// <summary>
    /// Callbacks that may change the stack and every resource in it, as they are declared, after the resource's own. Never null.
    /// </summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>Callbacks the engine runs before it registers any resource. Never null; never run under mocks.</summary>
    public List<ResourceTransform> ResourceTransforms { get => field ??= []; set; }
}
