using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Infra.Cli.Releases;

/// <summary>A registry of container images, asked as anybody may.</summary>
/// <remarks>https://distribution.github.io/distribution/spec/api/ and its page on token authentication (from general knowledge, unverified).</remarks>
/// <param name="http">Sends the requests.</param>
/// <param name="image">Host and path of the image.</param>
internal sealed partial class ImageRegistry(HttpClient http, (string Host, string Path) image)
{
    // Lists of images, one for each architecture.
    private static readonly string[] Lists = ["application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json"];

    internal async Task<IReadOnlyList<string>> TagsAsync(CancellationToken stop)
    {
        using var answer = await SendAsync(HttpMethod.Get, "tags/list", stop);
        using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(stop), cancellationToken: stop);
        return [.. document.RootElement.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];
    }

    /// <summary>The digest of a tag's image for all architectures.</summary>
    /// <exception cref="HttpRequestException">The tag has one image alone, or no digest comes with it.</exception>
    internal async Task<string> DigestAsync(string tag, CancellationToken stop)
    {
        using var answer = await SendAsync(HttpMethod.Head, $"manifests/{tag}", stop);
        var digest = answer.Headers.TryGetValues("Docker-Content-Digest", out var values) ? values.First() : "";
        if (!Digest().IsMatch(digest)) throw new HttpRequestException($"no digest of {image.Path}:{tag}");

        return Lists.Contains(answer.Content.Headers.ContentType?.MediaType)
            ? digest
            : throw new HttpRequestException($"{image.Path}:{tag} is an image of one architecture");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string what, CancellationToken stop)
    {
        var answer = await http.SendAsync(Request(method, what, token: null), stop);
        if (answer.StatusCode == HttpStatusCode.Unauthorized && answer.Headers.WwwAuthenticate.FirstOrDefault(challenge => challenge.Scheme == "Bearer") is { Parameter: { } challenge })
        {
            answer.Dispose();
            answer = await http.SendAsync(Request(method, what, await TokenAsync(challenge, stop)), stop);
        }

        return answer.EnsureSuccessStatusCode();
    }

    private HttpRequestMessage Request(HttpMethod method, string what, string? token)
    {
        var request = new HttpRequestMessage(method, new Uri($"https://{image.Host}/v2/{image.Path}/{what}"));
        if (method == HttpMethod.Head) foreach (var list in Lists) request.Headers.Accept.ParseAdd(list);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return request;
    }

    private async Task<string> TokenAsync(string challenge, CancellationToken stop)
    {
        var parts = Parts().Matches(challenge).ToDictionary(match => match.Groups["key"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
        var query = string.Join('&', parts.Where(part => part.Key != "realm").Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        using var answer = await http.GetAsync(new Uri($"{parts.GetValueOrDefault("realm")}?{query}"), stop);
        using var document = await JsonDocument.ParseAsync(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(stop), cancellationToken: stop);
        return document.RootElement.GetProperty("token").GetString()!;
    }

    [GeneratedRegex(@"\Asha256:[0-9a-f]{64}\z")]
    private static partial Regex Digest();

    [GeneratedRegex(@"(?<key>[a-z]+)=""(?<value>[^""]*)""")]
    private static partial Regex Parts();
}
