using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Model.Values;

/// <summary>
/// A short name for a piece of content: equal content has an equal hash, and any difference gives another. Ten characters of
/// base32 are 50 bits, so among a million generations two differ but share a hash with a probability of about 1 in 2,000.
/// </summary>
public static class ContentHash
{
    /// <summary>The number of characters in a hash.</summary>
    public const int Length = 10;

    // Digits and lower-case letters without those that are easily misread (i, l, o, u), as in Crockford's base32.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The hash of a JSON document; the order of keys in its objects does not count, the order in arrays does.</summary>
    /// <param name="content">The document.</param>
    /// <returns><see cref="Length"/> lower-case letters and digits.</returns>
    public static string Of(JsonNode content)
    {
        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Canonical(content)));

        return string.Create(Length, digest, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var (first, shift) = (i * 5 / 8, i * 5 % 8);
                text[i] = Alphabet[(((bytes[first] << 8) | bytes[first + 1]) >> (11 - shift)) & 31];
            }
        });
    }

    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(
            fields.OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => KeyValuePair.Create(field.Key, Canonical(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Canonical)]),
        _ => node?.DeepClone(),
    };
}
