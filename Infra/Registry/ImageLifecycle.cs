using System.Text.Json;

namespace Infra.Registry;

/// <summary>
/// Which images a repository forgets: the oldest of very many. Untagged ones are kept, because the parts of a tagged
/// multi-architecture image have no tags themselves, and that ECR spares them where a rule expires untagged images is not confirmed.
/// What broken pushes leave behind costs less than an image that is gone.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html, read 2026-11-22.</remarks>
internal static class ImageLifecycle
{
    // ECR does not know what runs. Far more images than any environment goes back, at several releases a day.
    private const int TaggedImages = 500;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The rules as ECR reads them, with keys in a fixed order.</summary>
    internal static string Json { get; } = JsonSerializer.Serialize(
        new Document(
        [
            new Rule(1, $"The last {TaggedImages} tagged images are kept", new Selection("tagged", "imageCountMoreThan", TaggedImages, ["*"])),
        ]),
        Options);

    private sealed record Document(IReadOnlyList<Rule> Rules);

    private sealed record Rule(int RulePriority, string Description, Selection Selection)
    {
        public Action Action { get; } = new("expire");
    }

    private sealed record Selection(
        string TagStatus,
        string CountType,
        int CountNumber,
        IReadOnlyList<string> TagPatternList);

    private sealed record Action(string Type);
}
