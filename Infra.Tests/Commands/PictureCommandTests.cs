using Infra.Cli;
using Infra.Cli.Picture;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

public sealed class PictureCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infra-picture-");

    private string Svg => Path.Combine(_folder.FullName, "dev.svg");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Picture_WithoutAFile_IsPrinted() =>
        (await Support.Cli.RunAsync("picture", "dev")).ShouldEndWith(ExitCode.Good, EnvironmentPicture.Write(TestEnvironments.Read("dev")), "");

    [Fact]
    public async Task Picture_WithAFile_IsWrittenAndPassesTheCheck()
    {
        (await Support.Cli.RunAsync("picture", "dev", "--out", Svg)).ShouldEndWith(ExitCode.Good, "", "");

        (await Support.Cli.RunAsync("picture", "dev", "--check", Svg)).ShouldEndWith(ExitCode.Good, "", "");
        (await Support.Cli.RunAsync("picture", "prod", "--check", Svg)).ShouldEndWith(
            ExitCode.Findings, $"{Svg}: found another picture than the settings have; run ./infractl picture prod --out {Svg}\n", "");
    }

    [Theory]
    [InlineData("dev.jpg", "found --out dev.jpg; write a name that ends in .svg\n")]
    public async Task Picture_OfAnotherFormat_IsRefused(string file, string problem) =>
        Assert.Equal(new CliResult(ExitCode.Unusable, "", problem), await Support.Cli.RunAsync("picture", "dev", "--out", file));

    [Fact]
    public async Task Picture_ToWriteAndToCheck_IsRefused() => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", "found --out together with --check; leave out one of them\n"),
        await Support.Cli.RunAsync("picture", "dev", "--out", Svg, "--check", Svg));
}
