namespace Pulumi;

/// <summary>How to call a provider function whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist before the call; the result depends on them. Never null.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }
}
