using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infra.Cli.Schema;

/// <summary>The summaries that stand above declarations in the sources, as the compiler collected them beside an assembly.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly FrozenDictionary<string, XElement> _members;

    private XmlDocumentation(FrozenDictionary<string, XElement> members) => _members = members;

    /// <summary>Reads the documentation of an assembly.</summary>
    /// <param name="assembly">The assembly, which was built with documentation.</param>
    internal static XmlDocumentation Of(Assembly assembly) => new(
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml"))
            .Descendants("member")
            .ToFrozenDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));

    internal string Summary(Type type) => Summary($"T:{type.FullName}");

    /// <summary>The summary of a property or an enumeration's field.</summary>
    /// <param name="type">The type it is declared in.</param>
    /// <param name="kind">P for a property, F for a field.</param>
    /// <param name="name">Its name.</param>
    /// <returns>Plain text in one line.</returns>
    internal string Summary(Type type, char kind, string name) => Summary($"{kind}:{type.FullName}.{name}");

    private string Summary(string member) => _members.TryGetValue(member, out var found) && found.Element("summary") is { } summary
        ? WhiteSpace().Replace(Text(summary), " ").Trim()
        : throw new InvalidOperationException($"{member} has no summary; write one");

    private static string Text(XElement element) => element.Nodes()
        .Aggregate(new StringBuilder(), (text, node) => text.Append(Text(node)))
        .ToString();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("langword")?.Value ?? Name(see.Attribute("cref")!.Value),
        XElement element => Text(element),
        _ => "",
    };

    // "P:Infra.Settings.CapacitySettings.Max" is the setting "max".
    private static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member.Split('.')[^1]);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
