using Infra.Tests.Support;

namespace Infra.Tests.Golden;

public sealed class GoldenFilesTests
{
    [Fact]
    public void GoldenFiles_OnDisk_AreTheOnesThatTestsCompare()
    {
        var compared = from type in typeof(GoldenFilesTests).Assembly.GetTypes()
                       from file in (IEnumerable<object[]>?)type.GetProperty("GoldenFiles")?.GetValue(null) ?? []
                       select (string)file[0];

        var found = from file in Directory.EnumerateFiles(GoldenFile.Folder, "*", SearchOption.AllDirectories)
                    where Path.GetExtension(file) != ".cs" && !Path.GetFileName(file).Contains(".received.", StringComparison.Ordinal)
                    select Path.GetRelativePath(GoldenFile.Folder, file).Replace(Path.DirectorySeparatorChar, '/');

        Assert.Equal(compared.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
