using System.Globalization;
using Deque.AxeCore.Playwright;
using Infra.Tests.Picture;
using Infra.Tests.Support;
using Microsoft.Playwright;

namespace Infra.Tests.Browser;

/// <summary>What people see: pictures and reports in a real browser.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class BrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Telephone = 600;
    private const int Laptop = 1200;
    private const int Desk = 1920;

    // Text that leaves the smallest box around its beginning, or meets other text.
    private const string TextOutOfPlace = """
        () => [...document.querySelectorAll('svg[aria-labelledby^=picture]')].flatMap(svg => {
          const boxes = [...svg.querySelectorAll('rect')].map(box => box.getBoundingClientRect());
          const texts = [...svg.querySelectorAll('text')].map(text => ({ text, at: text.getBoundingClientRect() }));
          const words = ({ text }) => text.lastChild.textContent;
          const outside = texts.filter(({ text, at }) => {
            const [x, y] = [text.getAttribute('text-anchor') === 'end' ? at.right - 1 : at.left + 1, (at.top + at.bottom) / 2];
            const around = boxes.filter(box => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom).sort((one, other) => one.width * one.height - other.width * other.height)[0];
            return !around || at.left < around.left - 1 || at.right > around.right + 1;
          });
          const meeting = texts.filter(one => texts.some(other => one !== other && one.at.left <= other.at.left && other.at.left < one.at.right && Math.abs(one.at.top - other.at.top) < 3));
          return [...outside.map(item => `outside: ${words(item)}`), ...meeting.map(item => `meets other text: ${words(item)}`)];
        })
        """;

    // Text of a chart that leaves it, or covers other text.
    private const string ChartTextOutOfPlace = """
        () => [...document.querySelectorAll('svg.chart')].flatMap(svg => {
          const frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].map(text => ({ words: text.textContent, at: text.getBoundingClientRect() }));
          const outside = texts.filter(({ at }) => at.left < frame.left - 1 || at.right > frame.right + 1 || at.top < frame.top - 1 || at.bottom > frame.bottom + 1);
          const meeting = texts.filter((one, index) => texts.slice(index + 1).some(other =>
            one.at.left < other.at.right - 1 && other.at.left < one.at.right - 1 && one.at.top < other.at.bottom - 3 && other.at.top < one.at.bottom - 3));
          return [...outside.map(item => `outside: ${item.words}`), ...meeting.map(item => `meets other text: ${item.words}`)];
        })
        """;

    [FactWithBrowser]
    public async Task Report_AtEveryWidthLightAndDark_IsWhole()
    {
        var html = await ReportAsync();

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var (page, problems) = await browser.OpenAsync(html, scheme);
            foreach (var width in (int[])[Telephone, Laptop, Desk])
            {
                await page.SetViewportSizeAsync(width, 900);
                Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                Assert.Empty(await page.EvaluateAsync<string[]>(TextOutOfPlace));
                Assert.Empty(await page.EvaluateAsync<string[]>(ChartTextOutOfPlace));
            }

            var accessibility = await page.RunAxe();
            Assert.NotEmpty(accessibility.Passes);
            Assert.Empty(accessibility.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
            Assert.Equal(scheme == ColorScheme.Light ? "rgb(255, 255, 255)" : "rgb(18, 23, 29)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal(scheme == ColorScheme.Light ? "rgb(23, 33, 43)" : "rgb(232, 237, 242)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.pic-plain')).fill"));
            Assert.Empty(problems);
            await page.CloseAsync();
        }
    }

    [FactWithBrowser]
    public async Task Table_OfAReport_SortsByTheKeyboardAndBack()
    {
        var (page, problems) = await browser.OpenAsync(await ReportAsync(), ColorScheme.Light);
        var heading = page.Locator("#environments thead th").Nth(9);

        await heading.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var ascending = await NamesAsync();
        var state = await heading.GetAttributeAsync("aria-sort");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("ascending", state);
        Assert.Equal(["dev", "staging", "prod"], ascending);
        Assert.Equal(["prod", "staging", "dev"], await NamesAsync());
        Assert.Empty(problems);
        await page.CloseAsync();

        async Task<IReadOnlyList<string>> NamesAsync() => await page.Locator("#environments tbody th").AllInnerTextsAsync();
    }

    [FactWithBrowser]
    public async Task Table_OfAmounts_SortsByTheirValue()
    {
        var (page, problems) = await browser.OpenAsync(await ReportAsync(), ColorScheme.Light);

        await page.Locator("#costs thead th").Nth(4).Locator("button").ClickAsync();

        var values = (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#costs tbody tr')].map(row => row.cells[4].dataset.sort)")).Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(values, value => value > 1_000);
        Assert.Equal(values.Order(), values);
        Assert.Empty(problems);
        await page.CloseAsync();
    }

    [FactWithBrowser]
    public async Task Report_OfManyPools_HasChartsWithoutOverlaps()
    {
        using var project = new StackProject();
        project.With("dev", PictureEnvironments.StackFile(PictureEnvironments.Forty)).With("prod", PictureEnvironments.StackFile(PictureEnvironments.Six));
        var (page, _) = await browser.OpenAsync((await project.RunAsync("report", "--as-of", "2026-11-30")).Output, ColorScheme.Light);

        Assert.Empty(await page.EvaluateAsync<string[]>(ChartTextOutOfPlace));
        Assert.Equal(5, await page.Locator("svg.chart").CountAsync());
        await page.CloseAsync();
    }

    [FactWithBrowser]
    public async Task Pictures_ThatAreHardToDraw_KeepTheirTextInTheirBoxes()
    {
        string[] settings = [PictureEnvironments.Six, PictureEnvironments.Forty, MinimalSettings.Json];

        foreach (var json in settings)
        {
            var (page, problems) = await browser.OpenAsync($"<!DOCTYPE html><title>picture</title>{PictureEnvironments.Draw(PictureEnvironments.Of(json))}", ColorScheme.Light);

            Assert.Empty(await page.EvaluateAsync<string[]>(TextOutOfPlace));
            Assert.Empty(problems);
            await page.CloseAsync();
        }
    }

    private static async Task<string> ReportAsync() => (await Support.Cli.RunAsync("report", "--as-of", "2026-11-30")).Output;
}
