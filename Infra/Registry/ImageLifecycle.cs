using System.Text.Json;

namespace Infra.Registry;

/// <summary>
/// Which images a repository forgets: the oldest of very many. Untagged ones are kept. A rule could expire them without harm, as ECR
/// spares the untagged parts of a multi-architecture image for as long as there is the image; but what broken pushes leave behind
/// costs little.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html#lp_evaluation_rules (a copy), read 2026-11-22.
/// </remarks>
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
