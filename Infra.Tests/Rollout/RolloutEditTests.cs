using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

public sealed class RolloutEditTests
{
    private const string Block = """
                  # Above.
                  - stage: enabled # takes load
                    testSize: 3
                    server:
                      release: "2026-09" # before
                      operatingSystem: bottlerocket
                      instanceTypes: [m7g.large, m6g.large]
                      # The disk.
                      disk:
                        sizeGiB: 50
                  # Below.
        """;

    [Fact]
    public void Test_InABlock_AddsACopyOfOneServerBelow() => Assert.Equal(
        """
                  # Above.
                  - stage: enabled # takes load
                    testSize: 3
                    server:
                      release: "2026-09" # before
                      operatingSystem: bottlerocket
                      instanceTypes: [m7g.large, m6g.large]
                      # The disk.
                      disk:
                        sizeGiB: 50
                  - stage: test # takes load
                    testSize: 1
                    server:
                      release: "2026-10" # before
                      operatingSystem: bottlerocket
                      instanceTypes: [m7g.large, m6g.large]
                      # The disk.
                      disk:
                        sizeGiB: 50
                  # Below.
        """,
        Make(Block, RolloutVerb.Test, ("server.release", "\"2026-10\"")));

    [Fact]
    public void Test_WithASizeOfItsOwn_HasIt() =>
        Assert.Contains("testSize: 4\n", Make(Block, RolloutVerb.Test, ("server.release", "\"2026-10\""), ("testSize", "4")), StringComparison.Ordinal);

    [Fact]
    public void Settings_ThatAreNested_AreWrittenWhereTheyStand()
    {
        var edited = Make(
            Block,
            RolloutVerb.Test,
            ("server.release", "\"2026-10\""),
            ("server.disk.sizeGiB", "80"),
            ("server.disk.throughputMiBps", "250"),
            ("server.instanceTypes", "[m8g.large]"),
            ("server.kubelet.systemReservedMemoryMiB", "256"),
            ("server.labels.example.com/purpose", "special"));

        Assert.EndsWith(
            """
                      - stage: test # takes load
                        testSize: 1
                        server:
                          release: "2026-10" # before
                          operatingSystem: bottlerocket
                          instanceTypes: [m8g.large]
                          # The disk.
                          disk:
                            sizeGiB: 80
                            throughputMiBps: 250
                          kubelet: { systemReservedMemoryMiB: 256 }
                          labels: { example.com/purpose: special }
                      # Below.
            """,
            edited,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "[{ stage: enabled, server: { release: \"2026-09\", operatingSystem: bottlerocket, instanceTypes: [m7g.large], disk: { sizeGiB: 50 } } }]",
        "[{ stage: enabled, server: { release: \"2026-09\", operatingSystem: bottlerocket, instanceTypes: [m7g.large], disk: { sizeGiB: 50 } } }, { stage: test, server: { release: \"2026-10\", operatingSystem: bottlerocket, instanceTypes: [m7g.large], disk: { sizeGiB: 50 } } }]")]
    [InlineData(
        "[ { \"stage\": \"enabled\", testSize: 2, 'server': { \"release\": \"2026-09\", operatingSystem: bottlerocket, instanceTypes: [m7g.large,], disk: { sizeGiB: 50 }, }, }, ] # end",
        "[ { \"stage\": \"enabled\", testSize: 2, 'server': { \"release\": \"2026-09\", operatingSystem: bottlerocket, instanceTypes: [m7g.large,], disk: { sizeGiB: 50 }, }, }, { \"stage\": test, testSize: 1, 'server': { \"release\": \"2026-10\", operatingSystem: bottlerocket, instanceTypes: [m7g.large,], disk: { sizeGiB: 50 }, }, }, ] # end")]
    public void Test_InAFlow_AddsACopyBehind(string before, string after) =>
        Assert.Equal($" {after}", Make($" {before}", RolloutVerb.Test, ("server.release", "\"2026-10\"")));

    private const string Server = """server: { release: "2026-#", operatingSystem: bottlerocket, instanceTypes: [m7g.large], disk: { sizeGiB: 50 } }""";

    [Theory]
    [InlineData(RolloutVerb.Retire, "  - { stage: draining, 8 }\n  - { stage: enabled, 9 }", "  - { stage: enabled, 9 }")]
    [InlineData(RolloutVerb.Retire, "  - { stage: enabled, 8 }\n  # Old.\n  - { stage: draining, 9 }", "  - { stage: enabled, 8 }\n  # Old.")]
    [InlineData(RolloutVerb.Retire, "  - stage: draining\n    8\n  # New.\n  - stage: enabled\n    9", "  # New.\n  - stage: enabled\n    9")]
    [InlineData(RolloutVerb.Retire, " [{ stage: draining, 8 }, { stage: enabled, 9 }]", " [{ stage: enabled, 9 }]")]
    [InlineData(RolloutVerb.Retire, " [{ stage: enabled, 8 }, { stage: draining, 9 }]", " [{ stage: enabled, 8 }]")]
    [InlineData(RolloutVerb.Back, "  - { stage: enabled, 8 }\n  - { stage: test, 9 }", "  - { stage: enabled, 8 }")]
    [InlineData(RolloutVerb.Back, "  - { stage: draining, 8 }\n  - { stage: enabled, 9 }", "  - { stage: enabled, 8 }\n  - { stage: enabled, 9 }")]
    [InlineData(RolloutVerb.Enable, "  - { stage: enabled, 8 }\n  - { stage: \"test\", 9 } # next", "  - { stage: enabled, 8 }\n  - { stage: enabled, 9 } # next")]
    [InlineData(RolloutVerb.Drain, "  -\n    stage: enabled\n    8\n  - # new\n    stage: enabled\n    9", "  -\n    stage: draining\n    8\n  - # new\n    stage: enabled\n    9")]
    [InlineData(RolloutVerb.Retire, "  - # old\n    # indeed\n    stage: draining\n    8\n  -\n    stage: enabled\n    9", "  -\n    stage: enabled\n    9")]
    [InlineData(RolloutVerb.Test, "  -\n    stage: enabled\n    8", "  -\n    stage: enabled\n    8\n  -\n    stage: test\n    9")]
    public void Move_InAnyStyle_ChangesNothingElse(RolloutVerb verb, string before, string after)
    {
        var settings = verb == RolloutVerb.Test ? new[] { ("server.release", "\"2026-10\"") } : [];

        Assert.Equal(Whole(after), Make(Whole(before), verb, settings));
    }

    [Theory]
    [InlineData("  # It.\n  - stage: draining\n    8")]
    [InlineData(" # Why.\n  - stage: draining\n    8")]
    [InlineData(" [{ stage: draining, 8 }]")]
    public void Retire_OfTheLastGenerationOfARetiringPool_LeavesAnEmptyList(string before)
    {
        var after = Edit(File(Whole(before), retiring: true), RolloutVerb.Retire);

        Assert.Contains("        generations: []", after, StringComparison.Ordinal);
        Assert.Empty(Settings(after).Settings.Pools[Generations.General].Generations);
    }

    [Fact]
    public void LineEnds_OfAFile_AreKept()
    {
        var file = File(Block, retiring: false).ReplaceLineEndings("\r\n");

        var added = Edit(file, RolloutVerb.Test, ("server.release", "\"2026-10\""), ("server.kubelet.systemReservedCpuMillis", "100"));
        var removed = Edit(added, RolloutVerb.Back);

        Assert.DoesNotContain('\n', added.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(file, removed);
    }

    [Fact]
    public void File_WithoutAFinalNewline_KeepsHavingNone()
    {
        var text = File(Block, retiring: false);
        var pools = text[text.IndexOf("    pools:", StringComparison.Ordinal)..text.IndexOf("    clusterServices:", StringComparison.Ordinal)];
        var last = (text.Replace(pools, "", StringComparison.Ordinal) + pools.Replace("          # Below.\n", "", StringComparison.Ordinal)).TrimEnd('\n');

        var added = Edit(last, RolloutVerb.Test, ("server.release", "\"2026-10\""));
        var larger = Edit(last, RolloutVerb.Test, ("server.release", "\"2026-10\""), ("server.kubelet.systemReservedCpuMillis", "100"));

        Assert.EndsWith("sizeGiB: 50", added, StringComparison.Ordinal);
        Assert.EndsWith("\n              kubelet: { systemReservedCpuMillis: 100 }", larger, StringComparison.Ordinal);
        Assert.StartsWith(last, added, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_BeyondTheBasicPlane_DoNotShiftTheEdit()
    {
        var text = Block.Replace("# Above.", "# 🦀 Über allem — 世界", StringComparison.Ordinal);

        Assert.Equal(text, Edited(Make(text, RolloutVerb.Test, ("server.release", "\"2026-10\"")), RolloutVerb.Back));
    }

    [Theory]
    [InlineData("server.disk", "50", "Pulumi.dev.yaml:33: pools.general.generations[1].server.disk: found 50; write a map with the keys sizeGiB, throughputMiBps, iops")]
    [InlineData("", "50", "found \"=50\", which does not fit there; ")]
    [InlineData("server.disk.size", "50", "pools.general.generations[1].server.disk.size: found an unknown key \"size\"; ")]
    [InlineData("server.release", "\"2031-01\"", "which is not published; write one of 2026-08, 2026-09, 2026-10")]
    [InlineData("server.release", "2026-10", "")]
    [InlineData("server.release.name", "x", "found \"server.release.name=x\", which does not fit there; write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]")]
    [InlineData("server.instanceTypes.first", "x", "found \"server.instanceTypes.first=x\", which does not fit there; write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]")]
    [InlineData("server.instanceTypes.7", "x", "found \"server.instanceTypes.7=x\", which does not fit there; write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]")]
    [InlineData("server.instanceTypes", "[m8g.large", "found \"server.instanceTypes=[m8g.large\", which does not fit there; write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]")]
    [InlineData("server.disk.sizeGiB", "80\n      - stage: enabled", "found a value of more than one line for server.disk.sizeGiB; write it on one, as in [a, b] or { key: value }")]
    public void Setting_ThatIsBad_IsRefused(string path, string value, string message)
    {
        var exception = Record.Exception(() => Make(Block, RolloutVerb.Test, (path, value)));

        if (message.Length == 0)
            Assert.Null(exception);
        else
            Assert.Contains(message, Assert.IsType<UserException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Generation_ThatWouldBeLikeTheEnabled_IsRefused() => Assert.Contains(
        "pools.general.generations[1].server: found the same servers as in an earlier generation; change them, or remove the generation",
        Assert.Throws<UserException>(() => Make(Block, RolloutVerb.Test)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Move_ThatIsIllegal_IsRefused() => Assert.Equal(
        "Pulumi.dev.yaml: pools.general.generations[1].stage: found a generation of 1 enabled in a pool of at least 2; first write testSize: 2 and deploy it, so that enough servers run before they are enabled",
        Assert.Throws<UserException>(() => Make(Whole("  - { stage: enabled, 8 }\n  - { stage: test, testSize: 1, 9 }"), RolloutVerb.Enable, least: 2)).Message);

    [Fact]
    public void Move_AfterOneThatIsNotDeployed_IsRefused()
    {
        var text = File(Whole("  - { stage: enabled, 8 }\n  - { stage: test, 9 }"), retiring: false);
        var deployed = Settings(Edit(text, RolloutVerb.Back)).Settings;
        var environment = Settings(text);
        var move = RolloutMove.Of(environment.Name, Generations.General, environment.Settings.Pools[Generations.General], RolloutVerb.Enable);

        Assert.Equal(
            "Pulumi.dev.yaml: pools.general.generations[1].stage: found a generation that is enabled without having been in test; add it in test first",
            Assert.Throws<UserException>(() => RolloutEdit.Make("Pulumi.dev.yaml", text, environment, Generations.General, move, [], deployed)).Message);
    }

    // The settings differ from the text in one more place, as if the edit had changed that place too.
    [Theory]
    [InlineData(RolloutVerb.Test, "  - { stage: enabled, 8 }", 0)]
    [InlineData(RolloutVerb.Enable, "  - { stage: enabled, 8 }\n  - { stage: test, 9 }", 0)]
    [InlineData(RolloutVerb.Drain, "  - { stage: enabled, 8 }\n  - { stage: enabled, 9 }", 1)]
    [InlineData(RolloutVerb.Retire, "  - { stage: draining, 8 }\n  - { stage: enabled, 9 }", 1)]
    [InlineData(RolloutVerb.Back, "  - { stage: draining, 8 }\n  - { stage: enabled, 9 }", 1)]
    public void Move_AfterWhichAnotherPlaceDiffers_IsRefused(RolloutVerb verb, string generations, int other)
    {
        var text = File(Whole(generations), retiring: false);
        var settings = Settings(text).Settings;
        var pool = settings.Pools[Generations.General];
        var neighbour = pool.Generations.ToList();
        neighbour[other] = neighbour[other] with { TestSize = 3 };
        (string, string)[] options = verb == RolloutVerb.Test ? [("server.release", "\"2026-10\"")] : [];

        Assert.All(
            [settings with { DeletionProtection = true }, settings.With(Generations.General, neighbour)],
            differing => Assert.Equal(
                "Pulumi.dev.yaml: pools.general.generations: found them in a form that this command cannot edit; edit the file by hand, and check it with ./infractl diff",
                Assert.Throws<UserException>(() => Edit(text, differing, verb, options)).Message));
    }

    // "8" and "9" stand for the servers of an older and of the control plane's release, to be read at a glance; two of a size are enough to be enabled.
    private static string Whole(string generations) => string.Join('\n', generations.Split('\n').Select(line =>
        Release(line.StartsWith("  ", StringComparison.Ordinal) ? $"        {line}" : line)));

    private static string Release(string line) => line.Replace(" 8", $" {Server.Replace("#", "09", StringComparison.Ordinal)}", StringComparison.Ordinal).Replace(" 9", $" {Server.Replace("#", "10", StringComparison.Ordinal)}", StringComparison.Ordinal);

    private static string Make(string generations, RolloutVerb verb, params (string Path, string Value)[] settings) => Make(generations, verb, 1, settings);

    private static string Make(string generations, RolloutVerb verb, int least, params (string Path, string Value)[] settings)
    {
        var edited = Edit(File(generations, retiring: false, least), verb, settings);
        var start = edited.IndexOf("generations:", StringComparison.Ordinal) + "generations:".Length;
        var end = edited.IndexOf("\n    clusterServices:", StringComparison.Ordinal);

        // On the line of the key, or below it.
        return edited[start] == '\n' ? edited[(start + 1)..end] : edited[start..end];
    }

    private static string Edited(string generations, RolloutVerb verb) => Make(generations, verb);

    private static string Edit(string text, RolloutVerb verb, params (string Path, string Value)[] settings) => Edit(text, Settings(text).Settings, verb, settings);

    private static string Edit(string text, EnvironmentSettings described, RolloutVerb verb, params (string Path, string Value)[] settings)
    {
        var environment = Generations.Dev(described);
        var pool = environment.Settings.Pools[Generations.General];

        return RolloutEdit.Make(
            "Pulumi.dev.yaml",
            text,
            environment,
            Generations.General,
            RolloutMove.Of(environment.Name, Generations.General, pool, verb),
            settings.Select(setting => KeyValuePair.Create(setting.Path, setting.Value)));
    }

    private static EnvironmentDefinition Settings(string text) => Generations.Dev(StackFile.Parse("Pulumi.dev.yaml", text).Settings());

    private static string File(string generations, bool retiring, int least = 1) => $$"""
        config:
          infra:environment:
            account: "111111111111"
            region: eu-central-1
            release: "2026-10"
            deletionProtection: false
            network: { cidr: 10.10.0.0/16, zones: { eu-central-1a: 0, eu-central-1b: 1 }, nat: single, flowLogRetentionDays: 7 }
            controlPlane: { serviceCidr: 172.20.0.0/16, logRetentionDays: 7, supportType: standard, zonalShift: false }
            access:
              deployment: { role: "arn:aws:iam::111111111111:role/deployment", policy: clusterAdmin }
            pools:
              general:
                capacity: { min: {{least}}, max: 5 }
                retiring: {{(retiring ? "true" : "false")}}
                generations:{{(generations.StartsWith("  ", StringComparison.Ordinal) ? "\n" : "")}}{{generations}}
            clusterServices: { coreDns: { min: 2, max: 4 } }
            admission: { violations: deny }

        """;
}
