using System.Text.Json;
using Infra.Baseline;
using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

/// <summary>What the rules read. What their expressions decide is evaluated on pods by Infra.Tests/Admission.</summary>
public sealed class PodRulesTests
{
    // Named by "image", and no image that a server pulls.
    private static readonly string[] NoImages =
    [
        "containers[].imagePullPolicy", "initContainers[].imagePullPolicy", "ephemeralContainers[].imagePullPolicy", "volumes[].image.pullPolicy",
        "imagePullSecrets[].name", "volumes[].rbd.image",
    ];

    [Fact]
    public void Images_OfAPodInThePinnedMinor_AreAllRead()
    {
        var named = Fields().Where(path => path.Contains("image", StringComparison.OrdinalIgnoreCase)).Except(NoImages);

        Assert.Equal(named.Order(StringComparer.Ordinal), PodTemplate.Images.Select(image => $"{image.List}[].{image.Field}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Exceptions_FromTheImages_AreAllFieldsOfAPod() => Assert.Empty(NoImages.Except(Fields()));

    [Fact]
    public void Images_OfARule_AreReadOfEachPlace()
    {
        var images = PodRules.Enforced(MinimalSettings.Parsed, PodShape.CronJobs).Variables.Single(variable => variable.Name == "images").Expression;

        Assert.All(PodTemplate.Images, image => Assert.Contains($"(has(object.spec.jobTemplate.spec.template.spec.{image.List}) ?", images, StringComparison.Ordinal));
        Assert.Contains("volumes.filter(c, has(c.image)).map(c, has(c.image.reference) ? c.image.reference : '')", images, StringComparison.Ordinal);
    }

    private static List<string> Fields()
    {
        var fields = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.File("Infra.Tests/Admission/pod-fields-1.36.json").FullName)).RootElement;
        var types = fields.GetProperty("types");
        var paths = Under(fields.GetProperty("root").GetString()!, "", []).ToList();

        Assert.True(paths.Count > 500, $"only {paths.Count} fields were read");
        return paths;

        IEnumerable<string> Under(string type, string path, string[] around) =>
            from field in types.GetProperty(type).EnumerateObject()
            let kind = field.Value.GetString()!
            let name = kind.TrimEnd('[', ']', '{', '}')
            let place = $"{path}{field.Name}{kind[name.Length..]}"
            from leaf in types.TryGetProperty(name, out _) && !around.Contains(name) ? Under(name, $"{place}.", [.. around, name]) : [place]
            select leaf;
    }
}
