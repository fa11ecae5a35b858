namespace Pulumi;

/// <summary>Messages to the user of the program.</summary>
/// <remarks>Outside a running program every method throws an <see cref="InvalidOperationException"/>.</remarks>
public static class Log
{
    /// <summary>Logs a detail that is shown on request only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about; null for none.</param>
    /// <param name="streamId">Joins messages into one; null for none.</param>
    /// <param name="ephemeral">Whether the message is shown for a moment only; null for no.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Required;

    /// <summary>Logs a message that needs no action.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Required;

    /// <summary>Logs something that may be wrong.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Required;

    /// <summary>Logs something that is wrong: the program goes on, and fails at its end.</summary>
    /// <inheritdoc cref="Debug"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => _ = Deployment.Required.Log.ErrorAsync(message, resource);

    /// <summary>Logs an exception as an error.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource it is about; null for none.</param>
    /// <param name="streamId">Joins messages into one; null for none.</param>
    /// <param name="ephemeral">Whether the message is shown for a moment only; null for no.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);
}
