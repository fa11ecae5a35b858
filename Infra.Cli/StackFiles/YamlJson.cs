using System.Text;
using System.Text.Json;
using Infra.Model.Findings;
using Infra.Model.Trees;

namespace Infra.Cli.StackFiles;

/// <summary>
/// Turns YAML into the JSON that Pulumi hands to the program for a structured configuration value. What Pulumi would refuse, or
/// would read as something other than what is written, is a finding.
/// </summary>
internal sealed class YamlJson
{
    private readonly Utf8JsonWriter _writer;
    private readonly List<Finding> _findings = [];

    private YamlJson(Utf8JsonWriter writer) => _writer = writer;

    /// <summary>Reads what a node says.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="file">The file, for messages.</param>
    /// <param name="node">The node.</param>
    /// <param name="parse">Reads it as JSON.</param>
    /// <exception cref="UserException">It cannot be used; everything that is wrong is reported, each with its line.</exception>
    internal static T Read<T>(string file, StackNode node, Func<string, T> parse)
    {
        var (json, unreadable) = Write(node);
        var findings = unreadable.ToList();
        try
        {
            var content = parse(json);
            if (findings.Count == 0) return content;
        }
        catch (UserException exception)
        {
            // What could not be read has been reported, so what follows from its absence need not be.
            findings.AddRange(exception.Findings
                .Where(finding => unreadable.All(known => known.Path != finding.Path))
                .Select(finding => finding with { Line = SettingsPath.LineOf(finding.Path ?? "", node) }));
        }

        throw new UserException(findings.OrderBy(finding => finding.Line).Select(finding => finding with { File = file }));
    }

    /// <summary>Writes a node as JSON.</summary>
    /// <param name="node">The node.</param>
    /// <returns>A JSON document with the keys in the order of the YAML, without what is found wrong; and that, with its line.</returns>
    internal static (string Json, IReadOnlyList<Finding> Findings) Write(StackNode node)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        var json = new YamlJson(writer);
        json.Write(node, path: "");
        writer.Flush();

        return (Encoding.UTF8.GetString(stream.ToArray()), json._findings);
    }

    private void Write(StackNode node, string path)
    {
        if (node.Tag is { } tag) Report(node, path, $"the tag {tag}", "remove it, and put text in quotes");

        switch (node)
        {
            case StackMap map:
                WriteMap(map, path);
                break;
            case StackList list:
                WriteList(list, path);
                break;
            case StackScalar { IsPlain: true } scalar:
                WritePlain(scalar, path);
                break;
            case StackScalar scalar:
                _writer.WriteStringValue(scalar.Text);
                break;
            case StackAlias alias:
                Report(alias, path, $"the alias *{alias.Name}", "write the value instead");
                _writer.WriteNullValue();
                break;
        }
    }

    private void WriteMap(StackMap map, string path)
    {
        // https://github.com/pulumi/pulumi/blob/1b59498/sdk/go/common/resource/config/object.go (isSecureValue), read 2026-11-22
        if (map.Entries is [(StackScalar { Text: "secure" }, StackScalar)])
            Report(map, path, "\"secure\" as the only key, which Pulumi reads as an encrypted value", "write another key, or more keys");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        _writer.WriteStartObject();
        foreach (var (key, value) in map.Entries)
        {
            if (KeyOf(key, path) is not { } name) continue;

            if (seen.Add(name))
            {
                _writer.WritePropertyName(name);
                Write(value, NodePath.Plain(path, name));
            }
            else
            {
                Report(key, NodePath.Plain(path, name), $"the key \"{name}\" again", "keep one of them");
            }
        }

        _writer.WriteEndObject();
    }

    private string? KeyOf(StackNode key, string path)
    {
        if (key is not StackScalar { Tag: null } scalar)
            Report(key, path, "a key that is not text", "write a word, without a tag or an alias");
        else if (scalar is { IsPlain: true, Text: "<<" })
            Report(key, path, "the merge key <<", "write its keys instead");
        else if (scalar is { IsPlain: true, Text: "" })
            Report(key, path, "no key before the colon", "write one");
        else if (scalar.IsPlain && PlainScalar.MeaningOf(scalar.Text) != PlainMeaning.Text)
            Report(key, NodePath.Plain(path, scalar.Text), $"the key {scalar.Text} without quotes, which Pulumi does not read as text", "put it in quotes");
        else
            return scalar.Text;

        return null;
    }

    private void WriteList(StackList list, string path)
    {
        _writer.WriteStartArray();
        foreach (var (index, item) in list.Items.Index()) Write(item, $"{path}[{index}]");
        _writer.WriteEndArray();
    }

    private void WritePlain(StackScalar scalar, string path)
    {
        switch (PlainScalar.MeaningOf(scalar.Text))
        {
            case PlainMeaning.Text:
                _writer.WriteStringValue(scalar.Text);
                return;
            case PlainMeaning.Null:
                _writer.WriteNullValue();
                return;
            case PlainMeaning.Boolean:
                _writer.WriteBooleanValue(scalar.Text[0] is 't' or 'T');
                return;
            case PlainMeaning.Number:
                _writer.WriteRawValue(scalar.Text);
                return;
            case PlainMeaning.OddNumber:
                Report(scalar, path, $"{scalar.Text} without quotes, which Pulumi reads as a number", "write decimal digits only, or put text in quotes");
                break;
            case PlainMeaning.Date:
                Report(scalar, path, $"{scalar.Text} without quotes, which Pulumi reads as a date", "put it in quotes");
                break;
            case PlainMeaning.OldBoolean:
                Report(scalar, path, $"{scalar.Text} without quotes, which YAML 1.1 reads as a boolean", "write true or false, or put text in quotes");
                break;
        }

        _writer.WriteNullValue();
    }

    private void Report(StackNode node, string path, string found, string remedy) => _findings.Add(new Finding(path, found, remedy) { Line = node.Line });
}
