namespace Infra.Cli.Preflight;

/// <summary>Whether the zones offer the instance types.</summary>
internal static class InstanceTypeCheck
{
    private const string Name = "instance types";

    internal static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(PreflightContext context)
    {
        var types = context.Generations.SelectMany(generation => generation.Specification.InstanceTypes).Select(type => $"{type}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var question = new AwsQuestion("ec2", "describe-instance-type-offerings", "--location-type", "availability-zone", "--filters", $"Name=instance-type,Values={string.Join(',', types)}");
        var answer = await context.AskAsync(question);
        if (!answer.IsGood) return [PreflightAnswer.NotAsked(Name, context.Settings.Region.ToString(), question, answer)];

        var offered = answer.Value.At("InstanceTypeOfferings").Items.Select(item => (item.At("Location").Text, item.At("InstanceType").Text)).ToHashSet();
        return
        [
            .. from generation in context.Generations
               from zone in generation.Zones
               let wanted = generation.Specification.InstanceTypes.Select(type => $"{type}").ToList()
               let missing = wanted.Where(type => !offered.Contains((zone.ToString(), type))).ToList()
               select missing.Count == 0
                   ? PreflightAnswer.Good(Name, $"{generation.Name} in {zone}", $"offers {string.Join(", ", wanted)}")
                   : missing.Count == wanted.Count
                       ? PreflightAnswer.Wrong(Name, $"{generation.Name} in {zone}", $"no offer of {string.Join(", ", missing)}", "name a type that the zone offers, or leave the zone out")
                       : PreflightAnswer.Wrong(Name, $"{generation.Name} in {zone}", $"no offer of {string.Join(", ", missing)}", $"servers there are of {string.Join(", ", wanted.Except(missing))} alone", Severity.Warning),
        ];
    }
}
