using Infra.Model.Values;

namespace Infra.Tests.Values;

public sealed class ResourcePatternTests
{
    [Theory]
    [InlineData("eks.NodeGroup/prod-batch-*")]
    [InlineData("eks:Cluster/*")]
    [InlineData("ecr.Repository/prod-images-shop/api")]
    [InlineData("storage.k8s.io.StorageClass/gp3")]
    public void ResourcePattern_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<ResourcePattern>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("everything")]
    [InlineData("eks.NodeGroup")]
    [InlineData("eks.NodeGroup/")]
    [InlineData("*/x")]
    [InlineData("eks.NodeGroup/a b")]
    [InlineData("eks.NodeGroup/a\n")]
    public void ResourcePattern_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<ResourcePattern>(text));

        Assert.Equal($"found \"{text}\"; write a type and a name as findings have them, with * for any characters, such as \"eks.NodeGroup/prod-batch-*\"", exception.Message);
    }
}
