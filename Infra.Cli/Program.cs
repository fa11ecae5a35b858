using System.Runtime.InteropServices;
using Infra.Cli;

Console.SetOut(StandardStream.Output());
Console.SetError(StandardStream.Errors());

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return await CommandLine.RunAsync(args, Console.Out, Console.Error, stop.Token);

// Whoever asks twice does not wait.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
