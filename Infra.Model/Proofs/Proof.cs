using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Model.Proofs;

/// <summary>
/// The record of a test: what was tested, by which command, and how it ended. It says what somebody's machine says; who wants to deceive
/// can, so it is a record and no proof against them. The digest shows an edit by mistake.
/// </summary>
public sealed record Proof
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    public const string CurrentFormat = "infra-evidence/1";

    private static readonly JsonSerializerOptions Json = new(ValueJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The format.</summary>
    public required string Format { get; init; }

    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The service as <c>namespace/service</c>, or the pool.</summary>
    public required string Target { get; init; }

    /// <summary>The name of the version's objects, or of the generation.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of what was tested.</summary>
    public required string Hash { get; init; }

    /// <summary>The image of a version with registry and digest; <see langword="null"/> for servers.</summary>
    public string? Image { get; init; }

    /// <summary>The command and its arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Its exit code.</summary>
    public required int ExitCode { get; init; }

    /// <summary>When it ended, in UTC, to the second.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The SHA-256 of what it printed, standard output before standard error.</summary>
    public required string Output { get; init; }

    /// <summary>The SHA-256 of all of the above.</summary>
    public string? Digest { get; init; }

    /// <summary>Records a test.</summary>
    /// <param name="target">What was tested.</param>
    /// <param name="command">The command and its arguments.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="output">What it printed.</param>
    /// <param name="now">When it ended.</param>
    /// <returns>The record, with its digest.</returns>
    public static Proof Of(ProofTarget target, ImmutableArray<string> command, int exitCode, string output, DateTimeOffset now)
    {
        var record = new Proof
        {
            Format = CurrentFormat,
            Environment = target.Environment.ToString(),
            Target = target.Of,
            Name = target.Name,
            Hash = target.Hash,
            Image = target.Image,
            Command = command,
            ExitCode = exitCode,
            Date = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()),
            Output = Sha256(output),
        };
        return record with { Digest = record.OwnDigest() };
    }

    /// <summary>Reads a record.</summary>
    /// <param name="text">The text of its file.</param>
    /// <returns>The record; <see langword="null"/> if it is none.</returns>
    public static Proof? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Proof>(text, Json) is { Format: CurrentFormat } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the record is as it was written.</summary>
    /// <returns>Whether its digest is that of the rest.</returns>
    public bool IsWhole() => Digest == OwnDigest();

    /// <summary>Writes the record.</summary>
    /// <returns>JSON that <see cref="Read"/> reads back, with a line end.</returns>
    public string Write() => $"{JsonSerializer.Serialize(this, Json)}\n";

    private string OwnDigest() => Sha256((this with { Digest = null }).Write());

    private static string Sha256(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
