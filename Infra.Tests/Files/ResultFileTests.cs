using Infra.Cli.Files;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;

namespace Infra.Tests.Files;

public sealed class ResultFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "file");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Edit_OfAFileThatAnotherCommandChanged_IsRefusedAndChangesNothing()
    {
        File.WriteAllText(Path, "old");
        var (first, second) = (EditableFile.Read(_folder, "file"), EditableFile.Read(_folder, "file"));
        first.Write("first");

        AssertRefused("file: found the file changed by another command since this one read it; run this again", () => second.Write("second"));
        Assert.Equal("first", File.ReadAllText(Path));
        Assert.Equal(["file"], Names());
    }

    [Fact]
    public void Write_WhileAnotherCommandWrites_IsRefusedAndLeavesItsFile()
    {
        File.WriteAllText($"{Path}.new", "half");

        AssertRefused($"file: found {Path}.new, as another command writes the file; wait for it, or delete that file when none does", () => ResultFile.Write("file", Path, "text"));
        Assert.Equal("half", File.ReadAllText($"{Path}.new"));
    }

    [Fact]
    public void Create_OfAFileThatIsThere_IsRefusedAndChangesNothing()
    {
        File.WriteAllText(Path, "old");

        Assert.Throws<UserException>(() => ResultFile.Create("file", Path, "new"));
        Assert.Equal("old", File.ReadAllText(Path));
        Assert.Equal(["file"], Names());
    }

    [Fact]
    public void Create_OfANewFile_WritesIt()
    {
        ResultFile.Create("file", Path, "new");

        Assert.Equal("new", File.ReadAllText(Path));
        Assert.Equal(["file"], Names());
    }

    [Fact]
    public void Write_ThroughALink_EditsItsTargetAndKeepsTheModeOfIt()
    {
        if (OperatingSystem.IsWindows()) return;

        var target = System.IO.Path.Combine(_folder.CreateSubdirectory("there").FullName, "target");
        File.WriteAllText(target, "old");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(Path, "there/target");

        ResultFile.Write("file", Path, "new");

        Assert.Equal("there/target", new FileInfo(Path).LinkTarget);
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
    }

    [Fact]
    public void Write_ToAReadOnlyFile_IsRefusedAndChangesNothing()
    {
        File.WriteAllText(Path, "old");
        new FileInfo(Path).IsReadOnly = true;

        AssertRefused("file: found a read-only file; make it writable, or name another", () => ResultFile.Write("file", Path, "new"));
        Assert.Equal("old", File.ReadAllText(Path));
        new FileInfo(Path).IsReadOnly = false;
    }

    [Fact]
    public void Write_IntoAFolderThatIsNotThere_IsRefused() => AssertRefused(
        $"file: found no folder \"{Path}\"; make it, or name another",
        () => ResultFile.Write("file", System.IO.Path.Combine(Path, "below"), "text"));

    [Fact]
    public void Write_ToAFullDevice_IsRefusedAndKeepsTheDevice()
    {
        if (!File.Exists("/dev/full")) return;

        AssertRefused("file: found no space left on the device; free some, and run this again", () => ResultFile.Write("file", "/dev/full", "text"));
        Assert.True(File.Exists("/dev/full"));
    }

    [Fact]
    public void Read_OfWhatIsNoFile_SaysWhatItIs()
    {
        AssertRefused("file: found no such file; name another", () => InputFile.Bytes("file", Path));
        AssertRefused("missing", () => InputFile.Bytes("file", Path, new Finding(null, "missing", null)));
        AssertRefused("file: found a folder; name a file", () => InputFile.Bytes("file", _folder.FullName));

        File.WriteAllBytes(Path, [0xC3]);
        AssertRefused("file: found bytes that are not UTF-8; save the file as UTF-8", () => InputFile.Text("file", Path));
    }

    [Fact]
    public void Read_OfALinkWithoutATarget_SaysSo()
    {
        if (OperatingSystem.IsWindows()) return;

        File.CreateSymbolicLink(Path, "nowhere");

        AssertRefused("file: found a link to \"nowhere\", which is not there; correct the link", () => InputFile.Bytes("file", Path, new Finding(null, "missing", null)));
    }

    [Fact]
    public void Read_OfAFileWithoutEnd_Ends()
    {
        if (!File.Exists("/dev/zero")) return;

        AssertRefused("file: found more than 64 MiB; name another file", () => InputFile.Bytes("file", "/dev/zero"));
    }

    private static void AssertRefused(string problem, Action action) => Assert.Equal([problem], Assert.Throws<UserException>(action).Findings.Select(finding => $"{finding}"));

    private IEnumerable<string> Names() => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name);
}
