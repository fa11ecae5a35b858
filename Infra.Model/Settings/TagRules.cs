namespace Infra.Model.Settings;

/// <summary>What AWS accepts as tags of every resource, and so of roles, whose tags IAM is the strictest about.</summary>
public static partial class TagRules
{
    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions (a copy),
    // read 2026-11-22
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    // What a node group has beside the tags of the settings, more than any other resource: Name, infra:environment and two that the
    // autoscaler reads.
    internal const int OwnTags = 4;

    private static readonly string[] OwnKeys = ["Name", "infra:environment"];

    // Read by the controllers of the cluster and written by EKS.
    // https://kubernetes.io/docs/reference/labels-annotations-taints/ and
    // https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html, read 2026-11-29
    private static readonly string[] ControllersPrefixes = ["kubernetes.io/", "k8s.io/", "eks:", "elbv2.k8s.aws/", "ingress.k8s.aws/", "service.k8s.aws/"];

    /// <summary>Everything that is wrong with tags.</summary>
    /// <param name="path">Where they stand.</param>
    /// <param name="tags">The tags.</param>
    /// <returns>The findings.</returns>
    public static IEnumerable<Finding> Validate(string path, IReadOnlyDictionary<string, string> tags) =>
    [
        .. Quota.Tags.Validate(path, tags.Count + OwnTags, $"tags with the {OwnTags} of this program", $"write at most {Quota.Tags.Most - OwnTags}"),
        .. tags.SelectMany(tag => Validate($"{path}.{tag.Key}", tag.Key, tag.Value)),
        .. tags.Keys.SelectMany(key => tags.Keys.TakeWhile(other => other != key).Concat(OwnKeys)
            .Where(other => other != key && string.Equals(other, key, StringComparison.OrdinalIgnoreCase))
            .Take(1)
            .Select(other => new Finding($"{path}.{key}", $"the key \"{key}\" beside \"{other}\"{(OwnKeys.Contains(other) ? " of this program" : "")}", "IAM takes keys that differ in case only for one key, so keep one of them"))),
    ];

    /// <summary>What to know of a key that AWS accepts.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="key">The key.</param>
    /// <returns>No finding or one.</returns>
    internal static IEnumerable<Finding> Warnings(string path, string key) =>
    [
        .. Require.That(
            key != OwnKeys[0],
            path,
            $"the key \"{key}\", which this program gives every resource that has a name",
            "the value here reaches only the rest, so write another key"),
        .. Require.That(
            !ControllersPrefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)),
            path,
            $"the key \"{key}\", by which EKS and controllers find their resources",
            "on every resource it misleads them, so write another key"),
    ];

    private static IEnumerable<Finding> Validate(string path, string key, string value) =>
    [
        .. Require.That(
            key.Length is >= 1 and <= LongestKey,
            path,
            $"a key of {key.Length} characters", $"write 1 to {LongestKey}"),
        .. Require.That(
            !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && !key.StartsWith("infra:", StringComparison.Ordinal),
            path,
            $"the key \"{key}\"",
            "write one that starts with neither \"aws:\" nor \"infra:\", which AWS and this program use"),
        .. Require.That(
            Allowed().IsMatch(key),
            path,
            $"the key \"{key}\"",
            $"write letters, digits, spaces and {Signs} only"),
        .. Require.That(
            value.Length <= LongestValue,
            path,
            $"a value of {value.Length} characters",
            $"write at most {LongestValue}"),
        .. Require.That(
            Allowed().IsMatch(value),
            path,
            $"the value \"{value}\"",
            $"write letters, digits, spaces and {Signs} only"),
    ];

    private const string Signs = "_ . : / = + - @";

    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html, read 2026-11-29
    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
