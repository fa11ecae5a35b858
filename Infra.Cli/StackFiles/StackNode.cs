namespace Infra.Cli.StackFiles;

/// <summary>A piece of a stack file as it is written, before anybody says what it means.</summary>
/// <param name="Line">The line it begins on, counted from 1.</param>
internal abstract record StackNode(long Line)
{
    /// <summary>The tag that is written before it, for example <c>!!str</c>; nothing without one.</summary>
    internal string? Tag { get; init; }
}

/// <summary>A single value.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Text">Its text, without quotes and with escapes resolved.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that a reader may take it for something other than text.</param>
internal sealed record StackScalar(long Line, string Text, bool IsPlain) : StackNode(Line);

/// <summary>A list.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Items">Its items.</param>
internal sealed record StackList(long Line, IReadOnlyList<StackNode> Items) : StackNode(Line);

/// <summary>A map, with every entry that is written, repeated keys included.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record StackMap(long Line, IReadOnlyList<(StackNode Key, StackNode Value)> Entries) : StackNode(Line)
{
    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The first value of that key; nothing when there is none.</returns>
    internal StackNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key is StackScalar { Text: var text } && text == key).Value;
}

/// <summary>An alias, which stands for a piece of the file that is written elsewhere.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Name">The name of the anchor it refers to.</param>
internal sealed record StackAlias(long Line, string Name) : StackNode(Line);
