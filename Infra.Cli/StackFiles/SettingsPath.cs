using YamlDotNet.RepresentationModel;

namespace Infra.Cli.StackFiles;

/// <summary>Follows the path of a finding, such as <c>pools.general.generations[0].stage</c>, through a document.</summary>
internal static class SettingsPath
{
    /// <summary>The nodes on the way, as far as the document goes.</summary>
    /// <param name="path">The path.</param>
    /// <param name="root">The document.</param>
    /// <returns>Each node with the line that names it: for the value of a key, the key's.</returns>
    internal static IEnumerable<(YamlNode Node, long Line)> Steps(string path, YamlNode root)
    {
        var node = root;
        while (path.Length > 0)
        {
            if (node is YamlSequenceNode list && path[0] == '[')
            {
                var end = path.IndexOf(']', StringComparison.Ordinal);
                node = list.Children[int.Parse(path[1..end])];
                path = path[(end + 1)..];
                yield return (node, node.Start.Line);
            }
            else if (node is YamlMappingNode map && Next(map, path.TrimStart('.')) is var (key, value, rest))
            {
                (node, path) = (value, rest);
                yield return (node, key.Start.Line);
            }
            else
            {
                yield break;
            }
        }
    }

    // Keys may contain dots themselves, so the document decides where a key ends.
    private static (YamlNode Key, YamlNode Value, string Remainder)? Next(YamlMappingNode map, string path)
    {
        foreach (var (key, value) in map.Children)
        {
            var name = ((YamlScalarNode)key).Value ?? "";
            if (path.StartsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || path[name.Length] is '.' or '['))
                return (key, value, path[name.Length..]);
        }

        return null;
    }
}
