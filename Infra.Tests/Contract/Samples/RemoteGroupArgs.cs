using Pulumi;

namespace Infra.Tests.Contract.Samples;

public sealed class RemoteGroupArgs : ResourceArgs
{
    [Input("friend")]
    public Input<Thing>? Friend { get; set; }

    [Input("group")]
    public Input<Group>? Group { get; set; }
}
