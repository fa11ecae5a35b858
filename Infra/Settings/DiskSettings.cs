namespace Infra.Settings;

/// <summary>A server's disk: an encrypted gp3 volume that is deleted with the server.</summary>
public sealed record DiskSettings
{
    // The images are made for 20 GiB; a gp3 volume ends at 64 TiB.
    // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html (diskSize) and
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateEbsBlockDeviceRequest.html, read 2026-11-22
    private const int Smallest = 20;
    private const int Largest = 65_536;

    /// <summary>The size in GiB, 20 to 65,536.</summary>
    public required int SizeGiB { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    internal IEnumerable<Finding> Validate(string path) => Check.Within(SizeGiB, Smallest, Largest, $"{path}.sizeGiB", "GiB");
}
