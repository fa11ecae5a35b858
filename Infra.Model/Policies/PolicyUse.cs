namespace Infra.Model.Policies;

/// <summary>What a policy belongs to, which decides the elements that AWS takes in it.</summary>
internal enum PolicyUse
{
    /// <summary>A role: resources are named, principals are not.</summary>
    Identity,

    /// <summary>A resource: principals are named.</summary>
    Resource,

    /// <summary>The trust of a role: principals are named, resources are not.</summary>
    Trust,
}
