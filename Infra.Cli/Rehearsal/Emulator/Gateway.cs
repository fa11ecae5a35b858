using System.Net;
using System.Text;
using Infra.Cli.Rehearsal.Repairs;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>
/// Stands between Terraform and the emulator on this machine's own address: forwards every call and corrects those answers that are known
/// not to be AWS's, and lets an observer see each change of EKS, in order.
/// </summary>
internal sealed class Gateway : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Content-Length", "Host", "Keep-Alive", "Transfer-Encoding", "Expect", "Accept-Encoding", "Date", "Server"];

    private readonly HttpListener _listener;
    private readonly HttpClient _client;
    private readonly ImmutableArray<IRepair> _repairs;
    private readonly SemaphoreSlim _oneChange = new(1);
    private readonly Task _serving;

    private Gateway(HttpListener listener, Uri address, Uri emulator, ImmutableArray<IRepair> repairs)
    {
        (_listener, Address, _repairs) = (listener, address, repairs);
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = emulator, Timeout = TimeSpan.FromMinutes(2) };
        _serving = ServeAsync();
    }

    internal Uri Address { get; }

    /// <summary>Called for each call to EKS that changed something, before its answer goes out and before the next such call goes on.</summary>
    internal Func<GatewayRequest, Task> Changed { get; set; } = _ => Task.CompletedTask;

    /// <summary>What went wrong inside the gateway, rather than in the emulator; <see langword="null"/> if nothing did.</summary>
    internal Exception? Fault { get; private set; }

    /// <summary>Starts a gateway.</summary>
    /// <param name="emulator">The emulator's address.</param>
    /// <param name="repairs">The corrections.</param>
    internal static Gateway Start(Uri emulator, ImmutableArray<IRepair> repairs)
    {
        // A port that is free now may be taken a moment later.
        for (var attempt = 1; ; attempt++)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
            var listener = new HttpListener { Prefixes = { address.ToString() } };
            try
            {
                listener.Start();
                return new Gateway(listener, address, emulator, repairs);
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                listener.Close();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
        _client.Dispose();
        _oneChange.Dispose();
    }

    internal async Task<GatewayAnswer> CallAsync(GatewayRequest request)
    {
        var answer = _repairs.Select(repair => repair.Answer(request)).FirstOrDefault(given => given is not null) ?? await ForwardAsync(request);
        return _repairs.Aggregate(answer, (current, repair) => repair.Mend(request, current));
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = HandleAsync(context);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task HandleAsync(HttpListenerContext context)
    {
        try
        {
            var request = await ReadAsync(context.Request);
            await WriteAsync(context.Response, request is { Method: not "GET", Service: "eks" } ? await ChangeAsync(request) : await CallAsync(request));
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The caller has gone, because it was stopped.
        }
#pragma warning disable CA1031 // Whatever goes wrong in a repair must fail the rehearsal, and not hang the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fault ??= exception;
            // A refusal, which no caller tries again.
            await WriteAsync(context.Response, new GatewayAnswer(400, [], Encoding.UTF8.GetBytes(exception.Message)));
        }
    }

    // One at a time: what is there between two changes is seen, however fast they follow each other.
    private async Task<GatewayAnswer> ChangeAsync(GatewayRequest request)
    {
        await _oneChange.WaitAsync();
        try
        {
            var answer = await CallAsync(request);
            if (answer.IsSuccess) await Changed(request);

            return answer;
        }
        finally
        {
            _oneChange.Release();
        }
    }

    private static async Task<GatewayRequest> ReadAsync(HttpListenerRequest request)
    {
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body);
        var raw = request.RawUrl!.Split('?', 2);
        return new GatewayRequest
        {
            Method = request.HttpMethod,
            Path = raw[0],
            Query = raw.Length > 1 ? $"?{raw[1]}" : "",
            Headers = [.. request.Headers.AllKeys.OfType<string>().Where(IsHandedOn).Select(name => KeyValuePair.Create(name, request.Headers[name]!))],
            Body = body.ToArray(),
        };
    }

    private async Task<GatewayAnswer> ForwardAsync(GatewayRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), $"{request.Path}{request.Query}");
        if (request.Body.Length > 0 || request.Method is "POST" or "PUT") message.Content = new ByteArrayContent(request.Body);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(message);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => IsHandedOn(header.Key))
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)));
        return new GatewayAnswer((int)response.StatusCode, [.. headers], await response.Content.ReadAsByteArrayAsync());
    }

    private static async Task WriteAsync(HttpListenerResponse response, GatewayAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;

        response.ContentLength64 = answer.Body.Length;
        await response.OutputStream.WriteAsync(answer.Body);
        response.Close();
    }

    private static bool IsHandedOn(string header) => !OfTheConnection.Contains(header, StringComparer.OrdinalIgnoreCase);
}
