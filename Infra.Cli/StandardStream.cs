using System.Text;
using Infra.Cli.Files;

namespace Infra.Cli;

/// <summary>Standard output or standard error, in UTF-8 whatever the locale.</summary>
internal sealed class StandardStream : Stream
{
    private readonly Stream _stream;
    private readonly string? _place;

    private StandardStream(Stream stream, string? place) => (_stream, _place) = (stream, place);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Where results go. Nothing is written before much is there or it is flushed; a full disk is a problem to report.</summary>
    internal static StreamWriter Output() => Writer(new StandardStream(Console.OpenStandardOutput(), "standard output"), isFlushed: false);

    /// <summary>Where problems go. There is no place to report that they cannot be reported.</summary>
    internal static StreamWriter Errors() => Writer(new StandardStream(Console.OpenStandardError(), null), isFlushed: true);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="UserException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _stream.Write(buffer);
        }
        catch (UnauthorizedAccessException)
        {
            // A descriptor that is closed.
            if (_place is not null) throw new UserException(_place, "it closed", "open it, or send it to /dev/null");
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            if (_place is not null) throw FileCause.Problem(_place, _place, exception, isWritten: true);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static StreamWriter Writer(StandardStream stream, bool isFlushed) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = isFlushed };
}
