using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Infra.Cli.Export.Kops;

/// <summary>Reads the objects that a template makes, as YAML says what they are.</summary>
internal static partial class KopsDocuments
{
    /// <summary>Reads objects.</summary>
    /// <param name="text">YAML documents.</param>
    internal static ImmutableArray<Node> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => Of(document.RootNode))];
    }

    private static Node Of(YamlNode node) => node switch
    {
        YamlMappingNode map => new MapNode(MapNode.Empty.Entries.AddRange(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Of(entry.Value))))),
        YamlSequenceNode list => new ListNode([.. list.Children.Select(Of)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => new FlagNode(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } number } when Number().IsMatch(number) => NodeJson.Parse(number),
        _ => new TextNode(((YamlScalarNode)node).Value ?? ""),
    };

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
