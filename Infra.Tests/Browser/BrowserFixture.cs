using Infra.Cli.Picture;
using Microsoft.Playwright;

namespace Infra.Tests.Browser;

/// <summary>One browser for all tests, which starts with the first that needs it: where none is installed, all are skipped.</summary>
public sealed class BrowserFixture : IAsyncDisposable, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Opens a page, and keeps what goes wrong with it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="scheme">Whether the reader prefers light or dark.</param>
    internal async Task<(IPage Page, IReadOnlyList<string> Problems)> OpenAsync(string html, ColorScheme scheme)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = PictureBrowser.Find(Environment.GetEnvironmentVariable).Program });

        var (file, problems) = (Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html"), new List<string>());
        await File.WriteAllTextAsync(file, html);
        try
        {
            var page = await _browser.NewPageAsync(new BrowserNewPageOptions { ColorScheme = scheme });
            page.Console += (_, message) => problems.Add($"console: {message.Type} {message.Text}");
            page.PageError += (_, error) => problems.Add($"error: {error}");
            page.Request += (_, request) => problems.AddRange(request.Url == new Uri(file).AbsoluteUri ? [] : [$"request: {request.Url}"]);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            return (page, problems);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}
