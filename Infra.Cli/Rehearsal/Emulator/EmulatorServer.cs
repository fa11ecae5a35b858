using System.Diagnostics;
using System.Text;
using Infra.Cli.Tools;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Rehearsal.Emulator;

/// <summary>The emulator of AWS, moto, as a process of its own that listens on this machine's own address.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    internal const string Program = "moto_server";

    internal static readonly Finding Missing = new(null, "no moto_server command", "install it with pip install 'moto[server,ec2,eks,iam,kms,logs,ecr]==5.2.1'");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private EmulatorServer(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal Uri Address { get; }

    /// <summary>Starts an emulator with nothing in it, and waits until it answers.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="account">The account that it plays.</param>
    /// <param name="stop">Stops the wait.</param>
    /// <exception cref="UserException">It does not start.</exception>
    internal static async Task<EmulatorServer> StartAsync(string program, string folder, AccountId account, CancellationToken stop)
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var variables = Isolation.Variables(folder);
        variables["MOTO_ACCOUNT_ID"] = account.ToString();
        // Without it the policies that AWS itself writes are not there to be attached.
        variables["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true";

        var server = new EmulatorServer(
            new Tool(program, folder, variables).Start(["-H", "127.0.0.1", "-p", port]),
            new Uri($"http://127.0.0.1:{port}/"));
        try
        {
            await server.WaitAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Tool.Kill(_process);
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(client, stop))
        {
            if (_process.HasExited || clock.Elapsed > Patience)
                throw new UserException($"that {Program} does not start: {Said()}", "run it by hand and correct the error that it prints");

            await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken stop)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("moto-api/", UriKind.Relative), stop);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private string Said()
    {
        lock (_log) return _log.Length == 0 ? "it says nothing" : string.Join(' ', _log.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Only the beginning says why it does not start; later there is a line for each call.
    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            if (_log.Length < 2000) _log.AppendLine(line.Data);
        }
    }
}
