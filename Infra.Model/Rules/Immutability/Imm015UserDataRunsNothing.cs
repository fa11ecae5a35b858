using System.Text;

namespace Infra.Model.Rules.Immutability;

internal sealed class Imm015UserDataRunsNothing() : TypeRule(
    "IMM015",
    "User data contains settings and runs no scripts.",
    "What a script installs at boot depends on the day, so the servers of one generation can differ.",
    "https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-user-data",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [3, 35];

    private static readonly string[] Running = ["#!", "text/x-shellscript", "runcmd", "bootcmd", "#cloud-config", "bootstrap-containers", "bootstrap-commands"];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Expect(
        resource["userData"] is { Text: { } text } ? new TextNode(Running.FirstOrDefault(Decoded(text).Contains) ?? "") : resource["userData"],
        "userData",
        data => data.IsEmpty,
        "keep only settings in it, and move what must run to a DaemonSet or an image");

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }
}
