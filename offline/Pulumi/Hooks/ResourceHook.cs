namespace Pulumi;

/// <summary>A named callback that can be bound to steps of resources' lives. Never run under mocks.</summary>
public class ResourceHook
{
    /// <summary>Makes a callback known to the running program.</summary>
    /// <param name="name">The name, unique in the program.</param>
    /// <param name="callback">What to run; an exception fails the step.</param>
    /// <param name="options">When to run it; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">No program is running.</exception>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
        : this(name, callback, options ?? new ResourceHookOptions(), Task.CompletedTask)
    {
        _ = Deployment.Required;
    }

    /// <summary>Takes a callback that a derived class makes known itself.</summary>
    /// <param name="name">The name, unique in the program.</param>
    /// <param name="callback">What to run.</param>
    /// <param name="options">When to run it.</param>
    /// <param name="registered">Ends when the callback is known; resources that use it wait for that.</param>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();
        Registered = registered;
    }

    /// <summary>The name, unique in the program.</summary>
    public string Name { get; }

    /// <summary>What to run.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When to run it.</summary>
    public ResourceHookOptions Options { get; }

    internal Task Registered { get; }
}
