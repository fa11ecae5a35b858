namespace Pulumi.Testing;

/// <summary>What a program under test sees of its surroundings.</summary>
public class TestOptions
{
    /// <summary>The name of the project; null for "project".</summary>
    public string? ProjectName { get; set; }

    /// <summary>The directory of the project file; null for none.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The name of the stack; null for "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>Whether outputs the mocks do not answer are unknown, as in a preview; null for yes.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization that owns the stack; null for "organization".</summary>
    public string? OrganizationName { get; set; }
}
