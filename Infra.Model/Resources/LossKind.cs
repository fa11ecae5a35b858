namespace Infra.Model.Resources;

/// <summary>What an environment loses with a resource, or with a weaker value of a property.</summary>
public enum LossKind
{
    /// <summary>Something that runs.</summary>
    Workloads,

    /// <summary>Container images.</summary>
    Images,

    /// <summary>What is stored, or can be read only with a key.</summary>
    Data,

    /// <summary>A record of what happened.</summary>
    Logs,

    /// <summary>Somebody's way in; for a weaker value: somebody gets in who did not.</summary>
    Access,

    /// <summary>Something that refuses, limits or guards.</summary>
    Protection,

    /// <summary>Room for load.</summary>
    Capacity,

    /// <summary>Addresses, and the ways between them.</summary>
    Addresses,

    /// <summary>What only an extension knows, whose types the catalogue lacks.</summary>
    Unknown,
}
