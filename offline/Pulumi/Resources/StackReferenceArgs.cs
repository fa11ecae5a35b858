namespace Pulumi;

/// <summary>Which stack a <see cref="StackReference"/> refers to.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The name of the stack: "organization/project/stack".</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
