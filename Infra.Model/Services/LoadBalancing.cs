using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.Services;

/// <summary>What the AWS Load Balancer Controller is told of a service.</summary>
/// <remarks>
/// https://github.com/kubernetes-sigs/aws-load-balancer-controller: pkg/ingress/config_types.go (0dfbdac), enhanced_backend_builder.go
/// (00175c1) and model_build_listener_rules.go (043f39b), read 2026-11-29. A condition belongs to the backend of its name, paths of
/// one length keep their order, and a forward action with several target groups needs a weight for each.
/// </remarks>
public static class LoadBalancing
{
    /// <summary>The header of a request that one version alone answers, whatever its share: the version's hash.</summary>
    public const string Header = "infra-version";

    // A name of a namespace has no dot, so no two load balancers share a group.
    private const string Internal = "internal";

    private const string Prefix = "alb.ingress.kubernetes.io/";

    // Requests may begin with TLS 1.2 or 1.3, with forward secrecy alone.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html (from general knowledge, unverified)
    private const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    // The controller takes -1,000 to 1,000, the least first.
    private const int LastOrder = 1_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The annotations of the Service of a version, which make its target group.</summary>
    /// <param name="version">The version.</param>
    /// <returns>The annotations. They are the version's own, so that another version's target group never changes with them.</returns>
    public static IReadOnlyDictionary<string, string> OfVersion(PlannedVersion version)
    {
        var annotations = new Dictionary<string, string>
        {
            [$"{Prefix}healthcheck-path"] = $"{version.Specification.Health.Ready}",
            [$"{Prefix}healthcheck-interval-seconds"] = "10",
            [$"{Prefix}healthcheck-timeout-seconds"] = "5",
            [$"{Prefix}healthy-threshold-count"] = "2",
            [$"{Prefix}unhealthy-threshold-count"] = "2",
            // Of gRPC, 0 is OK; of HTTP, 200.
            [$"{Prefix}success-codes"] = version.Specification.Protocol == ServiceProtocol.Grpc ? "0" : "200",
            [$"{Prefix}target-group-attributes"] = $"deregistration_delay.timeout_seconds={Text(version.Specification.DeregistrationSeconds)}",
        };
        if (version.Specification.Protocol is { } protocol) annotations[$"{Prefix}backend-protocol-version"] = protocol.ToString().ToUpperInvariant();

        return annotations;
    }

    /// <summary>The annotations of the Ingress of an exposed service.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The annotations.</returns>
    public static IReadOnlyDictionary<string, string> OfService(PlannedService service)
    {
        var expose = service.Service.Settings.Expose ?? throw new ArgumentException($"{service.Service} is not exposed", nameof(service));
        var annotations = new Dictionary<string, string>
        {
            [$"{Prefix}scheme"] = expose.Scheme == LoadBalancerScheme.Internal ? Internal : "internet-facing",
            [$"{Prefix}target-type"] = "ip",
            // Who may declare an Ingress of a group can add rules before those of the others, so a group ends at its namespace.
            [$"{Prefix}group.name"] = expose.Scheme == LoadBalancerScheme.Internal ? $"{service.Service.Namespace}.{Internal}" : service.Service.Namespace.ToString(),
            [$"{Prefix}group.order"] = Text(LastOrder - expose.Path.ToString().Length),
            [$"{Prefix}listen-ports"] = """[{"HTTP":80},{"HTTPS":443}]""",
            [$"{Prefix}ssl-redirect"] = "443",
            [$"{Prefix}ssl-policy"] = TlsPolicy,
            [$"{Prefix}actions.{service.Service.Name}"] = Action(service).ToJsonString(Json),
        };
        if (expose.IdleTimeoutSeconds is { } idle) annotations[$"{Prefix}load-balancer-attributes"] = $"idle_timeout.timeout_seconds={Text(idle)}";
        if (expose.SourceRanges.Count > 0) annotations[$"{Prefix}inbound-cidrs"] = string.Join(',', expose.SourceRanges);
        if (expose.Ipv6) annotations[$"{Prefix}ip-address-type"] = "dualstack";
        if (expose.Certificate is { } certificate) annotations[$"{Prefix}certificate-arn"] = certificate.ToString();
        foreach (var version in service.Addressable) annotations[$"{Prefix}conditions.{version.Name}"] = Condition(version).ToJsonString(Json);

        return annotations;
    }

    // Every version has its place in the action whatever its weight, so that its target group is there before it gets traffic and as long
    // as requests of it may be under way. Without an enabled version there is nothing to forward to.
    private static JsonObject Action(PlannedService service) => service.Stable is null
        ? new JsonObject
        {
            ["type"] = "fixed-response",
            ["fixedResponseConfig"] = new JsonObject { ["contentType"] = "text/plain", ["statusCode"] = "503", ["messageBody"] = "no version is enabled" },
        }
        : new JsonObject
        {
            ["type"] = "forward",
            ["forwardConfig"] = new JsonObject
            {
                ["targetGroups"] = new JsonArray([.. service.Versions.Select(version => new JsonObject
                {
                    ["serviceName"] = version.Name,
                    ["servicePort"] = version.Specification.Port,
                    ["weight"] = version.Settings.Stage == Stage.Enabled ? version.Settings.Share : 0,
                })]),
            },
        };

    private static JsonArray Condition(PlannedVersion version) => new(new JsonObject
    {
        ["field"] = "http-header",
        ["httpHeaderConfig"] = new JsonObject { ["httpHeaderName"] = Header, ["values"] = new JsonArray(version.Hash) },
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
