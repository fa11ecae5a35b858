namespace Pulumi;

/// <summary>Tells that a message could not be logged. Never thrown here: logging under mocks cannot fail.</summary>
public class LogException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="exception">Why logging failed.</param>
    public LogException(Exception exception)
        : base("Error occurred during logging: " + exception.Message, exception)
    {
    }
}
