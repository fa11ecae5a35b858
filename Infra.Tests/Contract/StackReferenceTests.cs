using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class StackReferenceTests
{
    private readonly RecordingMocks _mocks = RecordingMocks.Answering(new Dictionary<string, object>
    {
        ["name"] = "org/project/dev",
        ["outputs"] = new Dictionary<string, object> { ["open"] = "a", ["hidden"] = Output.CreateSecret("b") },
        ["secretOutputNames"] = new[] { "hidden" },
    });

    [Fact]
    public async Task Reference_Declared_ReadsTheStackByName()
    {
        await DeclareAsync();

        var args = _mocks.Of("org/project/dev");
        Assert.Equal(("pulumi:pulumi:StackReference", "org/project/dev"), (args.Type, args.Id));
        Assert.Equal("org/project/dev", args.Inputs["name"]);
    }

    [Fact]
    public async Task GetOutput_OfPresentOutputs_IsSecretOnlyIfItIs()
    {
        var reference = await DeclareAsync();

        Assert.Equal("a", await reference.GetOutput("open").ValueAsync());
        Assert.False(await reference.GetOutput("open").IsSecretAsync());
        Assert.Equal("b", await reference.GetOutput("hidden").ValueAsync());
        Assert.True(await reference.GetOutput("hidden").IsSecretAsync());
        Assert.True(await reference.Outputs.IsSecretAsync());
    }

    [Fact]
    public async Task GetOutput_OfMissingOutput_IsNull()
    {
        var reference = await DeclareAsync();

        Assert.Null(await reference.GetOutput("missing").ValueAsync());
    }

    [Fact]
    public async Task RequireOutput_OfMissingOutput_Fails()
    {
        var reference = await DeclareAsync();
        var output = reference.RequireOutput("missing");

        var exception = await Assert.ThrowsAsync<KeyNotFoundException>(() => OutputUtilities.GetValueAsync(output));

        Assert.Equal("Required output 'missing' does not exist on stack 'org/project/dev'.", exception.Message);
    }

    [Fact]
    public async Task PlainValues_OfOutputs_RefuseSecrets()
    {
        var reference = await DeclareAsync();

        Assert.Equal("a", await reference.RequireValueAsync("open"));
        Assert.Null(await reference.GetValueAsync("missing"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("hidden"));
        Assert.Equal("b", (await reference.GetOutputDetailsAsync("hidden")).SecretValue);
        Assert.Equal("a", (await reference.GetOutputDetailsAsync("open")).Value);
    }

    private Task<StackReference> DeclareAsync() => _mocks.EvaluateAsync(() => new StackReference("org/project/dev"));
}
