using Pulumi;

namespace Infra.Tests.Contract.Samples;

/// <summary>A component that declares whatever a test wants it to.</summary>
public sealed class Group : ComponentResource
{
    public const string Token = "test:index:Group";

    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? declare = null)
        : base(Token, name, options)
    {
        declare?.Invoke(this);
        RegisterOutputs();
    }

    [Output("title")]
    public Output<string> Title { get; set; } = Output.Create("untitled");

    [Output]
    public Output<int> Size { get; set; } = Output.Create(0);

    public Output<string> NotAnOutput { get; set; } = Output.Create("private");
}

/// <summary>A component whose children a provider declares.</summary>
[ResourceType(Token, null)]
public sealed class RemoteGroup : ComponentResource
{
    public const string Token = "test:index:RemoteGroup";

    public RemoteGroup(string name, RemoteGroupArgs? args = null, ComponentResourceOptions? options = null)
        : base(Token, name, args ?? new RemoteGroupArgs(), options, remote: true)
    {
    }

    [Output("title")]
    public Output<string?> Title { get; private set; } = null!;

    public Output<string?> Describe(DescribeArgs? args = null)
        => Deployment.Instance.Call<DescribeResult>(Token + "/describe", args ?? new DescribeArgs(), this).Apply(result => result.Text);
}

public sealed class RemoteGroupArgs : ResourceArgs
{
    [Input("friend")]
    public Input<Thing>? Friend { get; set; }
}

public sealed class DescribeArgs : CallArgs
{
    [Input("style")]
    public Input<string>? Style { get; set; }
}

[OutputType]
public sealed class DescribeResult
{
    public readonly string? Text;

    [OutputConstructor]
    private DescribeResult(string? text) => Text = text;
}
