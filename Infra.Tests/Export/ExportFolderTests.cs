using System.Collections.Immutable;
using Infra.Cli.Export;
using Infra.Model.Findings;

namespace Infra.Tests.Export;

public sealed class ExportFolderTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("infra-");

    private string Folder => Path.Combine(_parent.FullName, "export");

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public void Write_ToANewFolder_WritesAllFilesAndNothingBeside()
    {
        Write(("main.tf.json", "{}"), ("kubernetes/a.yaml", "a"));

        Assert.Equal([".infra-export.json", "kubernetes/a.yaml", "main.tf.json"], Files());
        Assert.Equal(["export"], _parent.EnumerateFileSystemInfos().Select(entry => entry.Name));
    }

    [Fact]
    public void Write_OverAnEarlierExport_ReplacesItAndKeepsWhatTerraformWrote()
    {
        Write(("main.tf.json", "{}"), ("gone.yaml", "a"));
        File.WriteAllText(Path.Combine(Folder, "terraform.tfstate"), "state");

        Write(("main.tf.json", "{1}"));

        Assert.Equal([".infra-export.json", "main.tf.json", "terraform.tfstate"], Files());
        Assert.Equal("{1}", File.ReadAllText(Path.Combine(Folder, "main.tf.json")));
    }

    [Fact]
    public void Write_OverAnExportThatWasInterrupted_IsRepeated()
    {
        Write(("a.json", "{}"), ("b.json", "{}"));
        File.Copy(Path.Combine(Folder, ".infra-export.json"), $"{Folder}.old");
        Write(("a.json", "{1}"), ("b.json", "{1}"));
        // As it stands when the first file has been moved: the record of before, and the one of what was about to be written.
        File.Move(Path.Combine(Folder, ".infra-export.json"), Path.Combine(Folder, ".infra-export.json.new"));
        File.Move($"{Folder}.old", Path.Combine(Folder, ".infra-export.json"));
        File.WriteAllText(Path.Combine(Folder, "b.json"), "{}");

        Write(("a.json", "{2}"));

        Assert.Equal([".infra-export.json", "a.json"], Files());
        Assert.Equal("{2}", File.ReadAllText(Path.Combine(Folder, "a.json")));
    }

    [Fact]
    public void Write_OverAFileThatWasEdited_IsRefusedUntilForced()
    {
        Write(("main.tf.json", "{}"));
        File.WriteAllText(Path.Combine(Folder, "main.tf.json"), "{ edited }");

        var exception = Assert.Throws<UserException>(() => Write(("main.tf.json", "{1}")));

        Assert.Equal($"{Folder}/main.tf.json: found a file that this command did not write as it is now; move it away, or write --force to lose it", Assert.Single(exception.Message.Split('\n')));
        Assert.Equal("{ edited }", File.ReadAllText(Path.Combine(Folder, "main.tf.json")));

        new ExportFolder(Folder).Write(Of(("main.tf.json", "{1}")), force: true);

        Assert.Equal("{1}", File.ReadAllText(Path.Combine(Folder, "main.tf.json")));
    }

    [Fact]
    public void Write_ToAFolderOfSomethingElse_IsRefusedUntilForced()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "mine");

        var exception = Assert.Throws<UserException>(() => Write(("main.tf.json", "{}")));

        Assert.Equal($"{Folder}: found a folder that holds something else than an export; name an empty one after --out, or write --force to add the export to it", Assert.Single(exception.Message.Split('\n')));

        new ExportFolder(Folder).Write(Of(("main.tf.json", "{}")), force: true);

        Assert.Equal([".infra-export.json", "main.tf.json", "thesis.txt"], Files());
    }

    [Fact]
    public void Write_OverAFile_IsRefused()
    {
        File.WriteAllText(Folder, "a file");

        var exception = Assert.Throws<UserException>(() => Write(("main.tf.json", "{}")));

        Assert.Equal($"{Folder}: found a file; name a folder after --out", Assert.Single(exception.Message.Split('\n')));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{ "../../etc/passwd": "hash" }""")]
    public void Write_OverARecordThatCannotBeTrusted_IsRefused(string record)
    {
        Write(("main.tf.json", "{}"));
        File.WriteAllText(Path.Combine(Folder, ".infra-export.json"), record);

        var exception = Assert.Throws<UserException>(() => Write(("main.tf.json", "{}")));

        Assert.StartsWith($"{Folder}/.infra-export.json: found a record of the last export that cannot be read (", Assert.Single(exception.Message.Split('\n')), StringComparison.Ordinal);
        Assert.EndsWith("); delete it, and write --force to overwrite the files", exception.Message.Split('\n')[0], StringComparison.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> Of(params (string Path, string Text)[] files) =>
        files.ToImmutableSortedDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    private void Write(params (string Path, string Text)[] files) => new ExportFolder(Folder).Write(Of(files), force: false);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal);
}
