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
