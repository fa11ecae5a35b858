namespace Infra.Model.Values.Kubernetes;

/// <summary>The key of a node label or taint. EKS takes 63 characters in all, the prefix included.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/APIReference/API_Taint.html (botocore 1.43.11), read 2026-11-22.</remarks>
public sealed partial record LabelKey : IValue<LabelKey>
{
    private const string Text = @"([a-z0-9]([a-z0-9.-]{0,40}[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";

    private readonly string _text;

    private LabelKey(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expected => "a label key such as \"example.com/purpose\", of at most 63 characters";

    /// <summary>
    /// Whether the key lies in a domain whose labels belong to Kubernetes or EKS. A kubelet that is told to give itself one of
    /// Kubernetes' own does not start, but for <c>node.kubernetes.io</c>, <c>kubelet.kubernetes.io</c> and a few well-known ones.
    /// </summary>
    /// <remarks>
    /// https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction (kubernetes/website 0008cd2) and
    /// https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/ (--node-labels; a copy), read 2026-11-22.
    /// </remarks>
    public bool IsKubernetesOwn => _text.Contains('/', StringComparison.Ordinal) && KubernetesOwn().IsMatch(_text);

    /// <inheritdoc/>
    public static string? Shape => Text;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out LabelKey? value)
    {
        value = text.Length <= 63 && Pattern().IsMatch(text) ? new LabelKey(text) : null;
        return value is not null;
    }

    /// <summary>The value as it was read.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _text;

    [GeneratedRegex(@"\A" + Text + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(?!([a-z0-9.-]+\.)?(node|kubelet)\.kubernetes\.io/)([a-z0-9.-]+\.)?(kubernetes\.io|k8s\.io|eks\.amazonaws\.com)/", RegexOptions.CultureInvariant)]
    private static partial Regex KubernetesOwn();
}
