using System.Buffers.Binary;
using System.Text;
using Infra.Cli;
using Infra.Cli.Picture;
using Infra.Model.Findings;
using Infra.Tests.Picture;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

public sealed class PictureCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-picture-");

    private string Svg => Path.Combine(_folder.FullName, "dev.svg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Picture_WithoutAFile_IsPrinted() =>
        (await Support.Cli.RunAsync("picture", "dev")).ShouldEndWith(ExitCode.Good, PictureEnvironments.Draw(TestEnvironments.Read("dev")), "");

    [Fact]
    public async Task Picture_WithAFile_IsWrittenAndPassesTheCheck()
    {
        (await Support.Cli.RunAsync("picture", "dev", "--out", Svg)).ShouldEndWith(ExitCode.Good, "", "");

        (await Support.Cli.RunAsync("picture", "dev", "--check", Svg)).ShouldEndWith(ExitCode.Good, "", "");
        (await Support.Cli.RunAsync("picture", "prod", "--check", Svg)).ShouldEndWith(
            ExitCode.Findings, $"{Svg}: found another picture than the settings have; run ./infractl picture prod --out {Svg}\n", "");
    }

    [Theory]
    [InlineData("dev.jpg", "found --out dev.jpg; write a name that ends in .svg or .png\n")]
    public async Task Picture_OfAnotherFormat_IsRefused(string file, string problem) =>
        Assert.Equal(new CliResult(ExitCode.Unusable, "", problem), await Support.Cli.RunAsync("picture", "dev", "--out", file));

    [FactWithBrowser]
    public async Task Picture_AsPng_HasTwoPixelsForEachOfTheDrawing()
    {
        var file = Path.Combine(_folder.FullName, "dev.png");

        (await Support.Cli.RunAsync("picture", "dev", "--out", file)).ShouldEndWith(ExitCode.Good, "", "");

        var png = await File.ReadAllBytesAsync(file);
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(png, 0, 4));
        Assert.Equal(
            (2 * EnvironmentPicture.Width, 2 * (int)EnvironmentPicture.Draw(TestEnvironments.Read("dev"), null).Attribute("height")!),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void Find_WithoutABrowser_SaysWhatToInstall()
    {
        var exception = Assert.Throws<UserException>(() => PictureBrowser.Find(_ => _folder.FullName));

        Assert.Equal("found no browser that draws PNG; install Chromium or Google Chrome and add it to PATH, or write a name that ends in .svg", exception.Message);
    }

    [Fact]
    public async Task Picture_ToWriteAndToCheck_IsRefused() => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", "found --out together with --check; leave out one of them\n"),
        await Support.Cli.RunAsync("picture", "dev", "--out", Svg, "--check", Svg));
}
