using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Cli.Tools;

namespace Infra.Tests.Drain;

/// <summary>As much of the Kubernetes API over HTTP as kubectl asks for in a drain.</summary>
internal sealed class KubernetesApiDouble : IDisposable
{
    private static readonly (string Group, string Plural, string Kind, bool IsNamespaced)[] Types =
    [
        ("api/v1", "nodes", "Node", false), ("api/v1", "pods", "Pod", true), ("api/v1", "persistentvolumes", "PersistentVolume", false),
        ("api/v1", "persistentvolumeclaims", "PersistentVolumeClaim", true), ("apis/apps/v1", "daemonsets", "DaemonSet", true),
        ("apis/apps/v1", "replicasets", "ReplicaSet", true), ("apis/apps/v1", "statefulsets", "StatefulSet", true),
        ("apis/policy/v1", "poddisruptionbudgets", "PodDisruptionBudget", true),
    ];

    private readonly HttpListener _listener = new();

    internal KubernetesApiDouble()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    internal Uri Address { get; }

    /// <summary>What there is, by the plural of its kind.</summary>
    internal Dictionary<string, List<JsonNode>> Objects { get; } = Types.ToDictionary(type => type.Plural, _ => new List<JsonNode>());

    /// <summary>What was changed: method, path and body.</summary>
    internal List<string> Changes { get; } = [];

    /// <summary>How an eviction ends, by the name of the pod: a status code, a reason and a message.</summary>
    internal Dictionary<string, (int Code, string Reason, string Message)> Evictions { get; } = [];

    public void Dispose() => _listener.Close();

    /// <summary>A program in an environment of its own, with a kubeconfig whose current context, "double", leads here.</summary>
    /// <param name="name">The program.</param>
    /// <param name="folder">The folder that it runs in, and that holds the kubeconfig.</param>
    internal Tool Program(string name, string folder)
    {
        var variables = Isolation.Variables(folder);
        (variables["KUBECONFIG"], variables["HOME"]) = (Path.Combine(folder, "kubeconfig"), folder);
        File.WriteAllText(variables["KUBECONFIG"]!, $$"""
            { "apiVersion": "v1", "kind": "Config", "current-context": "double",
              "clusters": [{ "name": "double", "cluster": { "server": "{{Address}}" } }],
              "contexts": [{ "name": "double", "context": { "cluster": "double", "user": "" } }] }
            """);
        return new Tool(ToolPath.Find(name, Environment.GetEnvironmentVariable("PATH"))!, folder, variables);
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var (code, answer) = Answer(context.Request.HttpMethod, context.Request.Url!.AbsolutePath.Trim('/'), await reader.ReadToEndAsync());
            var bytes = Encoding.UTF8.GetBytes(answer.ToJsonString());
            (context.Response.StatusCode, context.Response.ContentType) = (code, "application/json");
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    private (int Code, JsonNode Answer) Answer(string method, string path, string body)
    {
        if (method != "GET") Changes.Add($"{method} {path} {body}".TrimEnd());
        var name = path.Split('/')[^1];
        if (path.EndsWith("/eviction", StringComparison.Ordinal))
            return Evictions.TryGetValue(path.Split('/')[^2], out var end) ? Failure(end.Code, end.Reason, end.Message) : (201, Status("Success", 201, "", ""));

        return (method, path) switch
        {
            ("GET", "api") => (200, new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1") }),
            ("GET", "apis") => (200, new JsonObject { ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = new JsonArray(Group("apps"), Group("policy")) }),
            ("GET", _) when Types.Any(type => type.Group == path) => (200, new JsonObject
            {
                ["kind"] = "APIResourceList",
                ["groupVersion"] = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..],
                ["resources"] = new JsonArray([.. Types.Where(type => type.Group == path).Select(type => new JsonObject
                {
                    ["name"] = type.Plural, ["singularName"] = "", ["kind"] = type.Kind, ["namespaced"] = type.IsNamespaced, ["verbs"] = new JsonArray("get", "list", "patch", "create", "delete"),
                })]),
            }),
            ("GET", _) when Types.FirstOrDefault(type => type.Plural == name) is { Group: { } group, Kind: var kind } =>
                (200, new JsonObject { ["kind"] = $"{kind}List", ["apiVersion"] = group[(group.IndexOf('/', StringComparison.Ordinal) + 1)..], ["metadata"] = new JsonObject(), ["items"] = new JsonArray([.. Objects[name].Select(item => item.DeepClone())]) }),
            ("GET" or "PATCH" or "DELETE", _) when Objects.Values.SelectMany(items => items).FirstOrDefault(item => (string?)item["metadata"]!["name"] == name) is { } found => (200, found.DeepClone()),
            ("POST", _) => (201, JsonNode.Parse(body)!),
            _ => Failure(404, "NotFound", $"\"{name}\" not found"),
        };
    }

    private static JsonObject Group(string name) => new JsonObject
    {
        ["name"] = name,
        ["versions"] = new JsonArray(new JsonObject { ["groupVersion"] = $"{name}/v1", ["version"] = "v1" }),
        ["preferredVersion"] = new JsonObject { ["groupVersion"] = $"{name}/v1", ["version"] = "v1" },
    };

    private static (int Code, JsonNode Answer) Failure(int code, string reason, string message) => (code, Status("Failure", code, reason, message));

    private static JsonObject Status(string status, int code, string reason, string message) =>
        new() { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = status, ["message"] = message, ["reason"] = reason, ["code"] = code };
}
