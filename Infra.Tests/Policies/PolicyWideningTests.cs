using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Infra.Model.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Policies;

/// <summary>Policies made up by chance, and the same with one of their statements made wider.</summary>
public sealed class PolicyWideningTests
{
    // What carries a policy: type and place of it, and the elements that AWS does not take there.
    private static readonly (string Type, string Path, string[] Not)[] Carriers =
    [
        (ResourceTypes.Key, "policy", []),
        (ResourceTypes.KeyPolicy, "policy", []),
        (ResourceTypes.RepositoryPolicy, "policy", []),
        (ResourceTypes.QueuePolicy, "policy", []),
        (ResourceTypes.Role, "assumeRolePolicy", ["Resource"]),
        (ResourceTypes.Role, "inlinePolicies", ["Principal"]),
        (ResourceTypes.RolePolicy, "policy", ["Principal"]),
        (ResourceTypes.Policy, "policy", ["Principal"]),
    ];

    private static readonly string[] Rules = ["SEC009", "SEC010", "SEC012", "SEC019"];

    private static readonly string[] Attachable =
    [
        .. ((string[])["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonS3ReadOnlyAccess", "IAMFullAccess", "AdministratorAccess"]).Select(name => $"arn:aws:iam::aws:policy/{name}"),
    ];

    private static readonly (string Element, string[] Json)[] Elements =
    [
        ("Effect", ["\"Allow\"", "\"Allow\"", "\"Allow\"", "\"Deny\""]),
        ("Principal",
        [
            "\"*\"", """{"AWS":"*"}""", """{"AWS":"arn:aws:iam::1:root"}""", """{"Service":["ec2.amazonaws.com"],"AWS":["1","2"]}""", """{"Service":"pods.eks.amazonaws.com"}""",
            """{"Federated":"arn:aws:iam::1:oidc-provider/a"}""",
        ]),
        ("Action", ["\"s3:GetObject\"", """["s3:Get*","ec2:RunInstances"]""", "\"iam:GetRole\"", "\"iam:PassRole\"", "\"s3:*\"", "\"*\""]),
        ("Resource", ["\"*\"", """["arn:aws:s3:::a"]"""]),
        ("Condition",
        [
            "null", """{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::1:role/a"}}""", """{"ArnEquals":{"aws:PrincipalArn":["arn:aws:iam::1:role/a","arn:aws:iam::1:role/b"]},"Bool":{"a":"true"}}""",
            """{"StringEquals":{"aws:RequestTag/eks-cluster-arn":"a","aws:RequestTag/kubernetes-namespace":"b","aws:RequestTag/kubernetes-service-account":"c"}}""",
            """{"StringEquals":{"oidc:sub":"a","oidc:aud":"b"}}""", """{"StringLike":{"oidc:sub":"*"}}""",
        ]),
    ];

    private static readonly Action<JsonObject, Random>[] Widenings =
    [
        (statement, _) => Put(statement, "Action", "*"),
        (statement, _) => Put(statement, "Action", "s3:*"),
        (statement, _) => Negate(statement, "Action"),
        (statement, _) => Put(statement, "Principal", "*"),
        (statement, _) => Put(statement, "Principal", new JsonObject { ["AWS"] = new JsonArray("1", "*") }),
        (statement, _) => Put(statement, "Principal", new JsonObject { ["Federated"] = "*" }),
        (statement, _) => Negate(statement, "Principal"),
        (statement, _) => Put(statement, "Resource", "*"),
        (statement, _) => Negate(statement, "Resource"),
        (statement, _) => statement.Remove("Condition"),
        (statement, random) => Loosen(statement, random, (condition, test) => condition.Remove(test)),
        (statement, random) => Loosen(statement, random, (condition, test) => Any(condition[test]!.AsObject())),
    ];

    [Property(MaxTest = 1000)]
    public Property Statement_MadeWider_BreaksWhatItBroke() => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            var (carrier, policy) = Draw(random);
            var broken = Broken(carrier, policy);

            Widenings[random.Next(Widenings.Length)](policy[random.Next(policy.Count)]!.AsObject(), random);

            Assert.Superset(broken, Broken(carrier, policy));
        });

    [Property(MaxTest = 200)]
    public Property Role_WithOneMorePolicyAttached_BreaksWhatItBroke() => Prop.ForAll(
        Arb.From(Gen.SubListOf(Attachable)),
        Arb.From(Gen.Elements(Attachable)),
        (arns, more) => Assert.Superset(Attached(arns), Attached([.. arns, more])));

    // What the properties above go by.
    [Fact]
    public void Policies_MadeUp_BreakAndKeepEachRuleByEachWidening()
    {
        var seen = new HashSet<(int, string)>();
        foreach (var seed in Enumerable.Range(0, 2000))
        {
            var random = new Random(seed);
            var (carrier, policy) = Draw(random);
            var (broken, widening) = (Broken(carrier, policy), seed % Widenings.Length);
            if (broken.Count > 0) seen.UnionWith(broken.Select(rule => (-1, rule)));

            Widenings[widening](policy[0]!.AsObject(), random);
            seen.UnionWith(Broken(carrier, policy).Except(broken).Select(rule => (widening, rule)));
        }

        Assert.Equal(Rules, seen.Where(item => item.Item1 == -1).Select(item => item.Item2).Order());
        Assert.Equal((0, 1, 2), (Attached(Attachable[..2]).Count, Attached(Attachable[2..3]).Count, Attached(Attachable).Count));
        // Which resources a statement names no rule asks.
        Assert.Equal(Enumerable.Range(0, Widenings.Length).Except([7, 8]), seen.Select(item => item.Item1).Where(widening => widening >= 0).Distinct().Order());
    }

    private static ((string Type, string Path, string[] Not) Carrier, JsonArray Policy) Draw(Random random)
    {
        var carrier = Carriers[random.Next(Carriers.Length)];
        return (carrier, [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Statement(random, carrier.Not))]);
    }

    private static JsonObject Statement(Random random, string[] not) => new(
        from element in Elements
        where !not.Contains(element.Element)
        select KeyValuePair.Create(element.Element, JsonNode.Parse(element.Json[random.Next(element.Json.Length)])));

    private static HashSet<string> Broken((string Type, string Path, string[] Not) carrier, JsonArray policy)
    {
        var json = new JsonObject { ["Statement"] = policy.DeepClone() }.ToJsonString();
        JsonNode value = carrier.Path == "inlinePolicies" ? new JsonArray(new JsonObject { ["policy"] = json }) : json;
        var inputs = new JsonObject { [carrier.Path] = value };
        // What every role has.
        if (carrier.Type == ResourceTypes.Role) inputs["assumeRolePolicy"] ??= """{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""";

        return Broken(Rules, DeclaredJson.Of(carrier.Type, inputs.ToJsonString()));
    }

    private static HashSet<string> Attached(IEnumerable<string> arns) => Broken(
        ["SEC011", "SEC013"],
        DeclaredJson.Of(ResourceTypes.NodeGroup, """{ "nodeRoleArn": { "$computed": ["aws:iam/role:Role::one"] } }"""),
        DeclaredJson.Of(ResourceTypes.Role, new JsonObject { ["managedPolicyArns"] = new JsonArray([.. arns.Select(arn => (JsonNode)arn)]) }.ToJsonString()));

    private static HashSet<string> Broken(string[] rules, params Declared[] declared) =>
        [.. RuleSet.All.Only(rules).Judge(new DeclaredEnvironment("prod", declared), []).Broken.Select(finding => finding.Rule).OfType<string>()];

    private static void Put(JsonObject statement, string element, JsonNode value)
    {
        if (statement.ContainsKey(element)) statement[element] = value;
    }

    private static void Negate(JsonObject statement, string element)
    {
        if (statement.Remove(element, out var value)) statement[$"Not{element}"] = value;
    }

    private static void Loosen(JsonObject statement, Random random, Action<JsonObject, string> change)
    {
        if (statement["Condition"] is JsonObject condition) change(condition, condition.ElementAt(random.Next(condition.Count)).Key);
    }

    private static void Any(JsonObject keys)
    {
        foreach (var key in keys.Select(entry => entry.Key).ToList()) keys[key] = "*";
    }
}
