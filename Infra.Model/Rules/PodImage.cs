namespace Infra.Model.Rules;

/// <summary>A place where a pod's specification names an image.</summary>
/// <param name="List">The list.</param>
/// <param name="Field">The field of the list's items, with dots.</param>
public sealed record PodImage(string List, string Field);
