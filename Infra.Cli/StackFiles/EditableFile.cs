using System.Text;
using Infra.Model.Findings;

namespace Infra.Cli.StackFiles;

/// <summary>A text file that a command edits, with the byte order mark it may have.</summary>
/// <param name="File">The file.</param>
/// <param name="Text">Its text, without the mark.</param>
/// <param name="HasMark">Whether it begins with a byte order mark, which an edit keeps.</param>
internal sealed record EditableFile(FileInfo File, string Text, bool HasMark)
{
    /// <summary>Reads a file.</summary>
    /// <param name="folder">The folder it is in.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UserException">It is not UTF-8.</exception>
    internal static EditableFile Read(DirectoryInfo folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, name));
        var bytes = System.IO.File.ReadAllBytes(file.FullName);
        return new EditableFile(file, StackReader.Decode(name, bytes), bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    /// <summary>Writes another text in the place of the one that was read.</summary>
    /// <param name="text">The text.</param>
    internal void Write(string text) => ResultFile.Replace(File, text, new UTF8Encoding(HasMark));
}
