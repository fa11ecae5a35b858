using Infra.Model.Prices;

namespace Infra.Model.Costs;

/// <summary>A price that an estimate is made of, or shows.</summary>
/// <param name="Name">What it is the price of, as <see cref="BilledItem.Name"/> has it.</param>
/// <param name="Usd">The price of one: a range for spot, incomplete where it is unknown.</param>
/// <param name="Sources">The keys of its sources in <see cref="PriceList.Sources"/>, in ordinal order; none where it is unknown.</param>
public sealed record ItemPrice(string Name, Amount Usd, IReadOnlyList<string> Sources);
