namespace Pulumi;

/// <summary>A named callback that decides whether a failed operation is tried again. Never run under mocks.</summary>
public class ErrorHook
{
    /// <summary>Makes a callback known to the running program.</summary>
    /// <param name="name">The name, unique in the program.</param>
    /// <param name="callback">What to run.</param>
    /// <exception cref="InvalidOperationException">No program is running.</exception>
    public ErrorHook(string name, ErrorHookCallback callback)
        : this(name, callback, Task.CompletedTask)
    {
        _ = Deployment.Required;
    }

    /// <summary>Takes a callback that a derived class makes known itself.</summary>
    /// <param name="name">The name, unique in the program.</param>
    /// <param name="callback">What to run.</param>
    /// <param name="registered">Ends when the callback is known; resources that use it wait for that.</param>
    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
        Registered = registered;
    }

    /// <summary>The name, unique in the program.</summary>
    public string Name { get; }

    /// <summary>What to run.</summary>
    public ErrorHookCallback Callback { get; }

    internal Task Registered { get; }
}
