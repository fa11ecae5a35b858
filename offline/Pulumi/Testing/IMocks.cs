namespace Pulumi.Testing;

/// <summary>Answers a program under test instead of the engine and the providers.</summary>
public interface IMocks
{
    /// <summary>Answers the registration or reading of a resource or component.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>Its id, null for none, and its outputs: a dictionary or an object that serialises to one.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a call of a provider function or a resource method.</summary>
    /// <param name="args">The call.</param>
    /// <returns>The result: a dictionary or an object that serialises to one.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes the outputs a component or the stack ends with.</summary>
    /// <param name="args">The outputs.</param>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
