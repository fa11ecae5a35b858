namespace Infra.Cli;

/// <summary>How a command ends.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>The command worked, and found something wrong with what it looked at.</summary>
    public const int Findings = 1;

    /// <summary>The command line, the settings or the machine do not allow the command to work; nothing was printed to standard output.</summary>
    public const int Unusable = 2;

    /// <summary>The program itself is wrong; <c>--verbose</c> shows where. The number is EX_SOFTWARE of sysexits.h.</summary>
    public const int Fault = 70;

    /// <summary>A signal stopped the command, as a shell says it of SIGINT.</summary>
    public const int Stopped = 130;
}
