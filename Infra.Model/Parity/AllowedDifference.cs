namespace Infra.Model.Parity;

/// <summary>A difference from the reference environment that somebody wants.</summary>
public sealed record AllowedDifference
{
    /// <summary>
    /// What differs, with everything below it: a setting, such as <c>network.nat</c>; or a type of resources, perhaps with a property, such
    /// as <c>aws:ec2/vpcEndpoint:VpcEndpoint.subnetIds</c>. <c>*</c> stands for any one key.
    /// </summary>
    public required string What { get; init; }

    /// <summary>The environments in which it differs from the reference.</summary>
    public required IReadOnlyList<EnvironmentName> In { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    /// <summary>Whether it comes and goes, so that it is no finding when all are alike; without it, it is there until the entry is removed.</summary>
    public bool Passing { get; init; }

    /// <summary>Whether a fact is what the entry is about.</summary>
    /// <param name="fact">The fact's path.</param>
    /// <returns>Whether it is, or is a part of it.</returns>
    public bool Covers(string fact)
    {
        var (wanted, steps) = (NodePath.Steps(What).ToList(), NodePath.Steps(fact).ToList());
        return wanted.Count <= steps.Count && wanted.Zip(steps).All(pair => pair.First == "*" || pair.First == pair.Second);
    }
}
