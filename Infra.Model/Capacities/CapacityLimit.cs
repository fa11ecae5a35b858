namespace Infra.Model.Capacities;

/// <summary>Something that ends the growth of a pool or a service.</summary>
/// <param name="Name">The limit, for example a setting, a quota or the addresses of a subnet.</param>
/// <param name="Ends">The most servers or pods that it allows; <see langword="null"/> where only the account tells.</param>
/// <param name="Lift">The smallest change that lifts it.</param>
public sealed record CapacityLimit(string Name, long? Ends, string Lift);
