namespace Infra.Model.Resources;

/// <summary>When a change may delete a resource.</summary>
public enum Removal
{
    /// <summary>In any change, which shows it.</summary>
    Always,

    /// <summary>When an earlier change announced it, because others' work is in it. A replacement is never announced.</summary>
    WhenAnnounced,

    /// <summary>Never, but for what goes with something that was announced: what is lost cannot be made again.</summary>
    Never,
}
