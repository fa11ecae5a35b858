namespace Pulumi;

/// <summary>Which hooks run at which steps of a resource's life. Every list is never null.</summary>
public class ResourceHookBinding
{
    /// <summary>Run before it is created; a failure stops that.</summary>
    public List<ResourceHook> BeforeCreate { get => field ??= []; set; }

    /// <summary>Run after it was created; a failure is only a warning.</summary>
    public List<ResourceHook> AfterCreate { get => field ??= []; set; }

    /// <summary>Run before it is updated; a failure stops that.</summary>
    public List<ResourceHook> BeforeUpdate { get => field ??= []; set; }

    /// <summary>Run after it was updated; a failure is only a warning.</summary>
    public List<ResourceHook> AfterUpdate { get => field ??= []; set; }

    /// <summary>Run before it is deleted; a failure stops that.</summary>
    public List<ResourceHook> BeforeDelete { get => field ??= []; set; }

    /// <summary>Run after it was deleted; a failure is only a warning.</summary>
    public List<ResourceHook> AfterDelete { get => field ??= []; set; }

    /// <summary>Run when an operation failed, to decide whether it is tried again.</summary>
    public List<ErrorHook> OnError { get => field ??= []; set; }

    /// <summary>Whether no hook is bound.</summary>
    public bool IsEmpty => OnError.Count == 0 && ResourceHooks().All(hooks => hooks.Count == 0);

    /// <summary>A copy whose lists can be changed without changing this one's.</summary>
    public ResourceHookBinding Clone() => Concat(new ResourceHookBinding());

    /// <summary>A new binding of this one's hooks and then another's.</summary>
    /// <param name="other">The other binding.</param>
    public ResourceHookBinding Concat(ResourceHookBinding other)
        => new()
        {
            BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
            AfterCreate = [.. AfterCreate, .. other.AfterCreate],
            BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
            AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
            BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
            AfterDelete = [.. AfterDelete, .. other.AfterDelete],
            OnError = [.. OnError, .. other.OnError],
        };

    /// <summary>Ends when every bound hook is known to the program.</summary>
    internal Task WhenRegistered()
        => Task.WhenAll([
            .. ResourceHooks().SelectMany(hooks => hooks).Select(hook => hook.Registered),
            .. OnError.Select(hook => hook.Registered)]);

    private List<ResourceHook>[] ResourceHooks()
        => [BeforeCreate, AfterCreate, BeforeUpdate, AfterUpdate, BeforeDelete, AfterDelete];
}
