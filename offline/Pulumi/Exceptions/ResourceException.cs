namespace Pulumi;

/// <summary>Ends a program with a message about one resource.</summary>
public class ResourceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the user sees.</param>
    /// <param name="resource">The resource it is about; null for none.</param>
    /// <param name="hideStack">Whether the stack trace is left out.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
