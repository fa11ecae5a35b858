using System.Runtime.InteropServices;

namespace Infra.Cli;

/// <summary>What <c>./infractl</c> runs.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        Console.SetOut(StandardStream.Output());
        Console.SetError(StandardStream.Errors());

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

        return await CommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token);

        // A second signal ends the process at once.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }
}
