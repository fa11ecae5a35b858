using Pulumi;

namespace Infra.Tests.Contract.Samples;

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
