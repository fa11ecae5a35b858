namespace Infra.Model.Changes;

/// <summary>What happens to a resource.</summary>
public enum ChangeKind
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It stays, and some of its properties change in place.</summary>
    Update,

    /// <summary>Another takes its place, because a property changes that cannot change in place.</summary>
    Replace,

    /// <summary>It is removed.</summary>
    Delete,
}
