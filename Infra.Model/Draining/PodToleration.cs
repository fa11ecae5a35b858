namespace Infra.Model.Draining;

/// <summary>What lets a pod onto a node with a taint.</summary>
/// <param name="Key">The key; empty for every key.</param>
/// <param name="Operator"><c>Equal</c> or <c>Exists</c>.</param>
/// <param name="Value">The value that <c>Equal</c> compares.</param>
/// <param name="Effect">The effect; empty for every effect.</param>
public sealed record PodToleration(string Key, string Operator, string Value, string Effect)
{
    /// <summary>Whether it lets the pod past a taint.</summary>
    /// <param name="taint">The taint.</param>
    public bool Tolerates(NodeTaint taint) =>
        (Effect.Length == 0 || Effect == taint.Effect)
        && (Key.Length == 0 ? Operator == "Exists" : Key == taint.Key)
        && (Operator == "Exists" || Value == taint.Value);
}
