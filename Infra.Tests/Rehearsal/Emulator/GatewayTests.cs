using System.Net;
using System.Text;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Cli.Rehearsal.Repairs;

namespace Infra.Tests.Rehearsal.Emulator;

public sealed class GatewayTests : IDisposable
{
    private readonly HttpListener _emulator = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Find()}/");
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<string> _seen = [];

    public GatewayTests()
    {
        _emulator.Prefixes.Add(_address.ToString());
        _emulator.Start();
        _ = AnswerAsync();
    }

    public void Dispose()
    {
        _emulator.Close();
        _client.Dispose();
    }

    [Fact]
    public async Task Call_OfTerraform_ReachesTheEmulatorAsItIs()
    {
        await using var gateway = Gateway.Start(_address, []);

        using var response = await _client.SendAsync(Message(gateway, HttpMethod.Post, "tags/arn%3Aaws%3Aa%2Fb?x=1%202", "body"));

        Assert.Equal("POST /tags/arn%3Aaws%3Aa%2Fb?x=1%202 eks body", Assert.Single(_seen));
        Assert.Equal("answer", await response.Content.ReadAsStringAsync());
        Assert.Equal("emulator", Assert.Single(response.Headers.GetValues("x-from")));
    }

    [Fact]
    public async Task Call_ThatChangesSomething_IsSeenBeforeItsAnswerGoesOut()
    {
        var changes = new List<string>();
        await using var gateway = Gateway.Start(_address, []);
        gateway.Changed = request =>
        {
            changes.Add(request.Path);
            return Task.CompletedTask;
        };

        using var asked = await _client.SendAsync(Message(gateway, HttpMethod.Get, "clusters", null));
        using var changed = await _client.SendAsync(Message(gateway, HttpMethod.Delete, "clusters/c", null));
        using var refused = await _client.SendAsync(Message(gateway, HttpMethod.Delete, "refused", null));

        Assert.Equal("/clusters/c", Assert.Single(changes));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task Repair_ThatFails_FailsTheCallAndIsKept()
    {
        await using var gateway = Gateway.Start(_address, [new Broken()]);

        using var response = await _client.SendAsync(Message(gateway, HttpMethod.Get, "clusters", null));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("a repair that is broken", gateway.Fault?.Message);
    }

    private static HttpRequestMessage Message(Gateway gateway, HttpMethod method, string path, string? body)
    {
        var message = new HttpRequestMessage(method, new Uri(gateway.Address, path)) { Content = body is null ? null : new StringContent(body) };
        message.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=x/20260101/eu-central-1/eks/aws4_request, SignedHeaders=host, Signature=x");
        return message;
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _emulator.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var service = context.Request.Headers["Authorization"]!.Split('/')[3];
            _seen.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} {service} {await reader.ReadToEndAsync()}");
            context.Response.StatusCode = context.Request.RawUrl == "/refused" ? 409 : 200;
            context.Response.Headers["x-from"] = "emulator";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("answer"));
            context.Response.Close();
        }
    }

    private sealed class Broken : IRepair
    {
        public string Reason => "";

        public GatewayAnswer? Answer(GatewayRequest request) => throw new InvalidOperationException("a repair that is broken");

        public GatewayAnswer Mend(GatewayRequest request, GatewayAnswer answer) => answer;
    }
}
