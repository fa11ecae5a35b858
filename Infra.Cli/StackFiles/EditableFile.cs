using System.Text;
using Infra.Cli.Files;

namespace Infra.Cli.StackFiles;

/// <summary>A text file that a command edits, with the byte order mark it may have.</summary>
internal sealed class EditableFile
{
    private readonly string _path;
    private readonly byte[] _bytes;

    private EditableFile(string name, string path)
    {
        (Name, _path, _bytes) = (name, path, InputFile.Bytes(name, path));
        Text = InputFile.Decode(name, _bytes);
    }

    /// <summary>Its name, without folders.</summary>
    internal string Name { get; }

    /// <summary>Its text, without the mark.</summary>
    internal string Text { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UserException">It cannot be read, or is not UTF-8.</exception>
    internal static EditableFile Read(DirectoryInfo folder, string name) => new(name, Path.Combine(folder.FullName, name));

    /// <summary>Writes another text in the place of the one that was read.</summary>
    /// <exception cref="UserException">It cannot be written, or another command has edited the file.</exception>
    internal void Write(string text) => ResultFile.Edit(Name, _path, _bytes, [.. HasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)]);

    private bool HasMark => _bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
}
