using Xunit.Sdk;

namespace Infra.Tests.Support;

public sealed class GoldenFileTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("golden-");

    private string Folder => Path.Combine(_root.FullName, "Golden");

    private string Plan => Path.Combine(Folder, "dev", "plan.txt");

    private string Received => Path.Combine(Folder, "dev", "plan.received.txt");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Compare_OfEqualText_PassesAndForgetsAnEarlierFailure()
    {
        Given("one\ntwo\n");
        File.WriteAllText(Received, "one\n");

        Golden().Compare("dev/plan.txt", "one\ntwo\n");

        Assert.False(File.Exists(Received));
    }

    [Theory]
    [InlineData("one\ntwo\n", "one\ntoo\n", "Golden/dev/plan.txt:2: expected \"two\", found \"too\"")]
    [InlineData("one\ntwo", "one", "Golden/dev/plan.txt:2: expected \"two\", found the end")]
    [InlineData("one", "one\n", "Golden/dev/plan.txt:2: expected the end, found \"\"")]
    [InlineData("one\r\n", "one\n", "Golden/dev/plan.txt:1: expected \"one\r\", found \"one\"")]
    public void Compare_OfOtherText_FailsAndKeepsWhatItSaw(string golden, string text, string difference)
    {
        Given(golden);

        var exception = Assert.Throws<FailException>(() => Golden().Compare("dev/plan.txt", text));

        Assert.Equal($"{difference}; see {Received}, and if it is right run UPDATE_GOLDEN=1 ./infractl test and read what git diff shows", exception.Message);
        Assert.Equal(text, File.ReadAllText(Received));
    }

    [Fact]
    public void Compare_WithoutAFile_Fails()
    {
        var exception = Assert.Throws<FailException>(() => Golden().Compare("dev/plan.txt", "one\n"));

        Assert.Equal(
            $"found no Golden/dev/plan.txt; see {Received}, and if it is right run UPDATE_GOLDEN=1 ./infractl test and read what git diff shows",
            exception.Message);
    }

    [Fact]
    public void Compare_WhileUpdating_RewritesTheFile()
    {
        Given("one\n");

        Golden(update: true).Compare("dev/plan.txt", "two\n");

        Assert.Equal("two\n", File.ReadAllText(Plan));
    }

    [Fact]
    public void Compare_WhileUpdatingOnCi_IsRefused()
    {
        Given("one\n");

        var exception = Assert.Throws<FailException>(() => Golden(update: true, onCi: true).Compare("dev/plan.txt", "two\n"));

        Assert.Equal("UPDATE_GOLDEN=1 is refused where CI=true; update golden files where somebody reads the difference", exception.Message);
        Assert.Equal("one\n", File.ReadAllText(Plan));
    }

    [Fact]
    public void Compare_WithACaution_SaysItBeforeTheWayToUpdate()
    {
        Given("one\n");

        var exception = Assert.Throws<FailException>(() => Golden().Compare("dev/plan.txt", "two\n", "think twice"));

        Assert.Contains("found \"two\"; think twice; see ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keep_OfAFile_NeverRewritesIt(bool update)
    {
        Given("one\n");

        Assert.Equal("one\n", Golden(update).Keep("dev/plan.txt", "two\n"));
        Assert.Equal("one\n", File.ReadAllText(Plan));
    }

    [Fact]
    public void Keep_WithoutAFile_WritesItWhileUpdatingOnly()
    {
        Assert.Throws<FailException>(() => Golden().Keep("dev/plan.txt", "one\n"));
        Assert.Throws<FailException>(() => Golden(update: true, onCi: true).Keep("dev/plan.txt", "one\n"));
        Assert.False(File.Exists(Plan));

        Assert.Equal("one\n", Golden(update: true).Keep("dev/plan.txt", "one\n"));
        Assert.Equal("one\n", File.ReadAllText(Plan));
    }

    private GoldenFile Golden(bool update = false, bool onCi = false) => new(Folder, update, onCi);

    private void Given(string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "dev"));
        File.WriteAllText(Plan, text);
    }
}
