namespace Infra.Model.Resources;

/// <summary>A property that the pinned version of Terraform's AWS provider does not have. Any other that it lacks ends an export.</summary>
/// <param name="Path">The property.</param>
/// <param name="Loss">What is lost without it, and what to do about it.</param>
/// <param name="Default">What AWS does without it: where the program says the same, nothing is lost.</param>
public sealed record MissingProperty(string Path, string Loss, bool? Default = null);
