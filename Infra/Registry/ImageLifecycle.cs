using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Registry;

/// <summary>Which images a repository forgets, and when.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html, read 2026-11-22.</remarks>
internal static class ImageLifecycle
{
    // Tags never move, so an image without one is what a broken push left behind, or a part of a tagged multi-architecture image;
    // ECR never expires such a part before the image it belongs to.
    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html, read 2026-11-22
    private const int UntaggedDays = 14;

    // ECR does not know what runs. Far more images than any environment goes back, at several releases a day.
    private const int TaggedImages = 500;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The rules as ECR reads them, with keys in a fixed order.</summary>
    internal static string Json { get; } = JsonSerializer.Serialize(
        new Document(
        [
            new Rule(1, $"Untagged images expire after {UntaggedDays} days", new Selection("untagged", "sinceImagePushed", UntaggedDays, CountUnit: "days")),
            new Rule(2, $"The last {TaggedImages} tagged images are kept", new Selection("tagged", "imageCountMoreThan", TaggedImages, TagPatternList: ["*"])),
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
        string? CountUnit = null,
        IReadOnlyList<string>? TagPatternList = null);

    private sealed record Action(string Type);
}
