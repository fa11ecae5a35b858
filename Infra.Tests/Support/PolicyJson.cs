using System.Text.Json.Nodes;
using Infra.Model.Rules;

namespace Infra.Tests.Support;

/// <summary>Resources with policies.</summary>
internal static class PolicyJson
{
    /// <summary>A resource with a policy.</summary>
    /// <param name="type">The resource's type token.</param>
    /// <param name="statements">The policy's statements, as JSON.</param>
    internal static Declared On(string type, params string[] statements) => On(type, statements, "policy");

    /// <summary>A resource with a policy.</summary>
    /// <param name="type">The resource's type token.</param>
    /// <param name="statements">The policy's statements, as JSON.</param>
    /// <param name="path">The input that holds the policy.</param>
    internal static Declared On(string type, string[] statements, string path) =>
        DeclaredJson.Of(type, new JsonObject { [path] = $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""" }.ToJsonString());
}
