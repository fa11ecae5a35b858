using YamlDotNet.Core.Events;

namespace Infra.Cli.StackFiles;

/// <summary>An entry of a map or an item of a list, as it is written.</summary>
/// <param name="Map">The place of the map or list.</param>
/// <param name="Key">The key; empty for an item.</param>
/// <param name="Path">The place of the value.</param>
/// <param name="Line">The line of the key or the item, counted from 1.</param>
/// <param name="Value">What the value begins with.</param>
internal sealed record YamlEntry(string Map, string Key, string Path, long Line, ParsingEvent Value);
