using System.Text.Json;
using Infra.Model.Rules;
using Infra.Model.Trees;

namespace Infra.Tests.Support;

/// <summary>Declarations that tests of rules make up, with inputs as JSON.</summary>
internal static class DeclaredJson
{
    /// <summary>A declaration.</summary>
    /// <param name="type">Its type token.</param>
    /// <param name="inputs">
    /// Its inputs. <c>{"$computed": []}</c> stands for a value that only the provider knows, with the resources it comes from, each
    /// as <c>type::name</c>.
    /// </param>
    /// <param name="name">Its name.</param>
    internal static Declared Of(string type, string inputs = "{}", string name = "one")
    {
        using var document = JsonDocument.Parse(inputs);
        return new Declared { Name = new ResourceAddress(type, name), Inputs = (MapNode)NodeJson.Of(document.RootElement, Computed) };
    }

    private static UnknownNode? Computed(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$computed", out var sources)
            ? new UnknownNode
            {
                From = [.. sources.EnumerateArray().Select(source => source.GetString()!.Split("::") is var parts ? new ResourceAddress(parts[0], parts[1]) : null!)],
            }
            : null;
}
