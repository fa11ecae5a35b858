using Infra.Cli.StackFiles;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Creation;

/// <summary>Finds addresses that no environment has.</summary>
internal static class FreeNetwork
{
    // The private range of this size, https://www.rfc-editor.org/rfc/rfc1918 section 3.
    private static readonly Cidr Range = Value.Parse<Cidr>("10.0.0.0/8");

    /// <summary>The next network: the first after the highest that is in use; at the end of the range, the first that is free.</summary>
    /// <param name="prefixLength">The prefix length of the network, 8 to 32.</param>
    /// <param name="taken">The networks that are in use or kept for something else.</param>
    /// <returns>A network of 10.0.0.0/8; <see langword="null"/> if none is left.</returns>
    internal static Cidr? Next(int prefixLength, IReadOnlyCollection<Cidr> taken)
    {
        var count = 1 << (prefixLength - Range.PrefixLength);
        var blocks = Enumerable.Range(0, count).Select(index => Range.Part(prefixLength, index)).ToList();
        var highest = blocks.FindLastIndex(block => taken.Any(block.Overlaps));

        return highest + 1 < count ? blocks[highest + 1] : blocks.Find(block => !taken.Any(block.Overlaps));
    }

    /// <summary>The networks of all environments, of those too whose other settings are not good yet.</summary>
    /// <exception cref="UserException">Some network cannot be read; all such files are reported.</exception>
    internal static IReadOnlyList<Cidr> Taken(DirectoryInfo project)
    {
        var (networks, problems) = (new List<Cidr>(), new List<Finding>());
        foreach (var name in StackFolder.Environments(project).Select(Value.Parse<EnvironmentName>))
        {
            var file = StackFile.Read(project, name);
            if (Cidr.TryParse(file.Scalar("network.cidr") ?? "", out var network))
                networks.Add(network);
            else
                problems.Add(new Finding("network.cidr", "no network to compare with", $"write {Cidr.Expected}") { File = file.Name });
        }

        return problems.Count == 0 ? networks : throw new UserException(problems);
    }
}
