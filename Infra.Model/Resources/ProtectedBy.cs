namespace Infra.Model.Resources;

/// <summary>What decides whether the engine refuses to delete a resource of a type (<c>protect</c>).</summary>
public enum ProtectedBy
{
    /// <summary>The environment's deletion protection, or nothing.</summary>
    Environment,

    /// <summary>The resource's own entry in the settings, until it says that it is retiring.</summary>
    Entry,

    /// <summary>The stage of the generation that it belongs to. No export takes this over: a generation goes by its stages alone.</summary>
    Stage,
}
