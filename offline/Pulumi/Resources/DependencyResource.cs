namespace Pulumi;

/// <summary>A resource of a type no loaded class stands for, known by its URN alone.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(urn)
    {
    }
}
