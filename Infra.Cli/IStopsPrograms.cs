namespace Infra.Cli;

/// <summary>A command that starts programs: when it is stopped, it is waited for until it has stopped them. Others just end.</summary>
internal interface IStopsPrograms;
