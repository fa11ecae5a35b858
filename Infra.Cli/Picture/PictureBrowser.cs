using System.Xml.Linq;
using Infra.Cli.Files;
using Infra.Cli.Tools;

namespace Infra.Cli.Picture;

/// <summary>A browser as it is installed on this machine, which turns pictures into pixels as a reader would see them.</summary>
internal sealed record PictureBrowser(string Program)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];

    /// <summary>Finds a browser.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UserException">None is installed.</exception>
    internal static PictureBrowser Find(Func<string, string?> variable) =>
        Names.Select(name => ToolPath.Find(name, variable("PATH"))).OfType<string>().FirstOrDefault() is { } program
            ? new PictureBrowser(program)
            : throw new UserException("no browser that draws PNG", "install Chromium or Google Chrome and add it to PATH, or write a name that ends in .svg");

    /// <summary>Draws a picture.</summary>
    /// <returns>A PNG with two pixels for each of the picture, on the light ground.</returns>
    /// <exception cref="UserException">The browser draws nothing.</exception>
    internal async Task<byte[]> PngAsync(XElement picture, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var (source, target) = (Path.Combine(folder.FullName, "picture.svg"), Path.Combine(folder.FullName, "picture.png"));
        await File.WriteAllTextAsync(source, EnvironmentPicture.Write(picture), stop);
        var result = await new Tool(Program, folder.FullName, Isolation.Variables(folder.FullName)).RunAsync(
            [
                "--headless",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=2",
                $"--user-data-dir={Path.Combine(folder.FullName, "profile")}",
                $"--window-size={EnvironmentPicture.Width},{picture.Attribute("height")!.Value}",
                $"--screenshot={target}",
                // The browser refuses to start as root with its sandbox. It opens one file, which this program wrote.
                .. Environment.UserName == "root" ? ["--no-sandbox"] : (string[])[],
                new Uri(source).AbsoluteUri,
            ],
            stop);

        return File.Exists(target)
            ? await File.ReadAllBytesAsync(target, stop)
            : throw new UserException(Program, $"no picture from the browser ({result.Errors.Trim().Split('\n')[^1]})", "install it again, or write a name that ends in .svg");
    }
}
