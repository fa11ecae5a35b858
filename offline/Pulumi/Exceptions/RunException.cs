namespace Pulumi;

/// <summary>Ends a program with a message for its user; the stack trace is not shown.</summary>
public class RunException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the user sees.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the user sees.</param>
    /// <param name="innerException">What caused it; it is not shown.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The exception for output properties that are not outputs.</summary>
    /// <param name="outputAttributeNames">The names of the outputs.</param>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames)
        => new($"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. "
            + "[Output] attributed properties must be instances of Output<T>.");
}
