namespace Infra.Model.Settings.Network;

/// <summary>The subnets of one kind in a zone.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Need">What is needed there at worst.</param>
/// <param name="Space">What there is.</param>
public sealed record AddressPlace(string Name, AddressBudget Need, AddressBudget Space)
{
    /// <summary>What is left at worst.</summary>
    public AddressBudget Left => new(Space.Prefixes - Need.Prefixes, Space.SingleAddresses - Need.SingleAddresses);
}
