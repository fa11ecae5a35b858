using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Cli.Export.Kubernetes;

/// <summary>Writes a value as YAML that every parser reads the same way.</summary>
internal static partial class YamlText
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">What to write for text, a reference, or text with references in it.</param>
    /// <returns>One YAML document.</returns>
    internal static string Of(Node value, Func<Node, string> text)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(writer, new EmitterSettings(2, int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, indentSequences: true));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, value, text);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Write(Emitter emitter, Node value, Func<Node, string> text)
    {
        switch (value)
        {
            case MapNode map:
                emitter.Emit(new MappingStart(null, null, isImplicit: true, map.Entries.IsEmpty ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, entry) in map.Entries)
                {
                    Scalar(emitter, key);
                    Write(emitter, entry, text);
                }

                emitter.Emit(new MappingEnd());
                break;
            case ListNode list:
                emitter.Emit(new SequenceStart(null, null, isImplicit: true, list.Items.IsEmpty ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items) Write(emitter, item, text);

                emitter.Emit(new SequenceEnd());
                break;
            case FlagNode or NumberNode:
                emitter.Emit(new Scalar(null, null, value.Text!, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));
                break;
            default:
                Scalar(emitter, text(value));
                break;
        }
    }

    // Whatever some parser could take for something else than text is quoted.
    private static void Scalar(Emitter emitter, string text) => emitter.Emit(new Scalar(
        null,
        null,
        text,
        text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal : PlainText().IsMatch(text) && !Reserved().IsMatch(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted,
        isPlainImplicit: true,
        isQuotedImplicit: true));

    [GeneratedRegex(@"\A[A-Za-z/][A-Za-z0-9_./-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    [GeneratedRegex(@"\A(true|false|yes|no|on|off|y|n|null)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
