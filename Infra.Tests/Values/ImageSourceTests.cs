using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Values;

public sealed class ImageSourceTests
{
    public static TheoryData<string> Correct =>
        ["registry.k8s.io", "public.ecr.aws/docker/library", "registry.example.com:5000", "quay.io/a.b_c-d/e", $"a.io/{new string('b', 250)}"];

    // Without a dot a registry cannot be told from a folder of the default registry.
    public static TheoryData<string> Wrong =>
    [
        "", "registry", "library/nginx", "Registry.k8s.io", "registry.k8s.io/", "https://registry.k8s.io", "registry.k8s.io/a:1", "registry.k8s.io/a@b",
        "registry.k8s.io/a'", ".io", "registry.k8s.io\n", $"a.io/{new string('b', 251)}",
    ];

    [Theory]
    [MemberData(nameof(Correct))]
    public void ImageSource_OfACorrectText_ReadsBack(string text) => Assert.Equal(text, Value.Parse<ImageSource>(text).ToString());

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ImageSource_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<ImageSource>(text));

        Assert.Equal(
            $"found \"{text}\"; write a registry such as \"registry.k8s.io\", or a path in one such as \"public.ecr.aws/docker/library\"",
            exception.Message);
    }
}
