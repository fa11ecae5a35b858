namespace Infra.Model.Settings;

/// <summary>What a change of a setting means for the servers that run.</summary>
public enum SettingEffect
{
    /// <summary>They go on as they are: at most their number, their stage's label and taint, or what is around them changes.</summary>
    SameServers,

    /// <summary>The servers go on as they are; the pods of a service are followed by others: their version has another name.</summary>
    OtherVersion,

    /// <summary>They are followed by others: their generation has another name.</summary>
    OtherServers,

    /// <summary>They are followed by others in another cluster.</summary>
    OtherCluster,
}
