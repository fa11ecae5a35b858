using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Cli.StackFiles;

/// <summary>
/// Turns a part of a YAML file into the JSON that Pulumi hands to the program for a structured configuration value. What Pulumi would
/// refuse, or would read as something other than what is written, is a finding. The library's own model would refuse repeated keys, and
/// follow aliases for ever.
/// </summary>
internal sealed class YamlJson(string file, Parser parser, string part, Utf8JsonWriter json)
{
    // Settings are eight levels deep; whoever nests deeper than this wrote no settings.
    private const int DeepestLevel = 40;

    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlEntry> _around = [];
    private readonly List<Finding> _findings = [];
    private long? _line;
    private bool _isPart;

    private Utf8JsonWriter? Writer => _isPart ? json : null;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="parser">The file, from its root on.</param>
    /// <param name="part">The place of the part that is read as JSON; empty for the whole file.</param>
    internal static YamlDocument Read(string file, Parser parser, string part)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        var reader = new YamlJson(file, parser, part, writer);
        var root = reader.Read("", level: 0);
        writer.Flush();

        return new YamlDocument
        {
            File = file,
            Line = reader._line ?? root.Start.Line,
            Json = reader._line is null ? null : Encoding.UTF8.GetString(stream.ToArray()),
            Findings = [.. reader._findings],
            Entries = [.. reader._entries],
            Around = [.. reader._around],
        };
    }

    private ParsingEvent Read(string path, int level)
    {
        if (level > DeepestLevel)
            throw StackReader.Problem(file, parser.Current!.Start.Line, $"more than {DeepestLevel} nested maps and lists", "correct the file");
        if (_isPart || path != part) return ReadValue(path, level);

        _isPart = true;
        var value = ReadValue("", level);
        (_line, _isPart) = (value.Start.Line, false);
        return value;
    }

    private ParsingEvent ReadValue(string path, int level)
    {
        var value = parser.Consume<ParsingEvent>();
        if (value is NodeEvent { Tag: { IsEmpty: false, Value: var tag } })
            Report(value, path, $"the tag {tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal)}", "remove it, and put text in quotes");

        switch (value)
        {
            case MappingStart map:
                ReadMap(map, path, level);
                break;
            case SequenceStart:
                ReadList(path, level);
                break;
            case Scalar { Style: ScalarStyle.Plain } scalar:
                WritePlain(scalar, path);
                break;
            case Scalar scalar:
                Writer?.WriteStringValue(scalar.Value);
                break;
            case AnchorAlias alias:
                Report(alias, path, $"the alias *{alias.Value.Value}", "write the value instead");
                Writer?.WriteNullValue();
                break;
            default:
                throw NoValue(value);
        }

        return value;
    }

    private void ReadMap(MappingStart map, string path, int level)
    {
        var (reported, pairs, seen) = (_findings.Count, new List<(ParsingEvent Key, ParsingEvent Value)>(), new HashSet<string>(StringComparer.Ordinal));
        Writer?.WriteStartObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Skip();
            pairs.Add((key, parser.Current!));
            if ((_isPart ? KeyOf(key, path) : (key as Scalar)?.Value) is not { } name)
            {
                Skip();
                continue;
            }

            var place = _isPart ? NodePath.Plain(path, name) : NodePath.Join(path, name);
            (_isPart ? _entries : _around).Add(new YamlEntry(path, name, place, key.Start.Line, parser.Current!));
            if (seen.Add(name))
            {
                Writer?.WritePropertyName(name);
                Read(place, level + 1);
            }
            else
            {
                Report(key, place, $"the key \"{name}\" again", "keep one of them");
                Skip();
            }
        }

        Writer?.WriteEndObject();

        // https://github.com/pulumi/pulumi/blob/1b59498/sdk/go/common/resource/config/object.go (isSecureValue), read 2026-11-22
        if (_isPart && pairs is [(Scalar { Value: "secure" }, Scalar)])
            _findings.Insert(reported, new Finding(path, "\"secure\" as the only key, which Pulumi reads as an encrypted value", "write another key, or more keys") { Line = map.Start.Line });
    }

    private ParsingEvent Skip()
    {
        var value = parser.Current!;
        if (value is not (NodeEvent or AnchorAlias)) throw NoValue(value);

        parser.SkipThisAndNestedEvents();
        return value;
    }

    private UserException NoValue(ParsingEvent found) => StackReader.Problem(file, found.Start.Line, "invalid YAML here", "correct the file");

    private string? KeyOf(ParsingEvent key, string path)
    {
        if (key is not Scalar { Tag.IsEmpty: true } scalar)
            Report(key, path, "a key that is not text", "write a word, without a tag or an alias");
        else if (scalar is { Style: ScalarStyle.Plain, Value: "<<" })
            Report(key, path, "the merge key <<", "write its keys instead");
        else if (scalar is { Style: ScalarStyle.Plain, Value: "" })
            Report(key, path, "no key before the colon", "write one");
        else if (scalar.Style == ScalarStyle.Plain && PlainScalar.MeaningOf(scalar.Value) != PlainMeaning.Text)
            Report(key, NodePath.Plain(path, scalar.Value), $"the key {scalar.Value} without quotes, which Pulumi does not read as text", "put it in quotes");
        else
            return scalar.Value;

        return null;
    }

    private void ReadList(string path, int level)
    {
        Writer?.WriteStartArray();
        for (var index = 0; !parser.TryConsume<SequenceEnd>(out _); index++)
        {
            var place = $"{path}[{index}]";
            if (_isPart) _entries.Add(new YamlEntry(path, "", place, parser.Current!.Start.Line, parser.Current));
            Read(place, level + 1);
        }

        Writer?.WriteEndArray();
    }

    private void WritePlain(Scalar scalar, string path)
    {
        var text = scalar.Value;
        switch (PlainScalar.MeaningOf(text))
        {
            case PlainMeaning.Text:
                Writer?.WriteStringValue(text);
                return;
            case PlainMeaning.Null:
                break;
            case PlainMeaning.Boolean:
                Writer?.WriteBooleanValue(text[0] is 't' or 'T');
                return;
            case PlainMeaning.Number:
                Writer?.WriteRawValue(text);
                return;
            case PlainMeaning.OddNumber:
                Report(scalar, path, $"{text} without quotes, which Pulumi reads as a number", "write decimal digits only, or put text in quotes");
                break;
            case PlainMeaning.Date:
                Report(scalar, path, $"{text} without quotes, which Pulumi reads as a date", "put it in quotes");
                break;
            case PlainMeaning.OldBoolean:
                Report(scalar, path, $"{text} without quotes, which YAML 1.1 reads as a boolean", "write true or false, or put text in quotes");
                break;
        }

        Writer?.WriteNullValue();
    }

    private void Report(ParsingEvent at, string path, string found, string remedy)
    {
        if (_isPart) _findings.Add(new Finding(path, found, remedy) { Line = at.Start.Line });
    }
}
