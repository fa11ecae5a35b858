using System.Text.Json;
using Infra.Extensions;
using Infra.Model.Settings;
using Pulumi.Aws.Sqs;

namespace Orders;

/// <summary>A queue for orders, and one for those that could not be handled.</summary>
internal sealed class OrderQueue : IEnvironmentExtension
{
    /// <inheritdoc/>
    public string Name => "orders";

    /// <inheritdoc/>
    public void AddTo(ExtendedEnvironment environment)
    {
        var settings = environment.Settings<OrderQueueSettings>(settings => Require.Within(settings.RetentionDays, 1, 14, "retentionDays", "days"));

        var failed = new Queue(
            $"{environment.Name}-failed",
            new QueueArgs { MessageRetentionSeconds = 14 * 86_400, SqsManagedSseEnabled = true },
            environment.InAws());
        _ = new Queue(
            environment.Name,
            new QueueArgs
            {
                MessageRetentionSeconds = settings.RetentionDays * 86_400,
                SqsManagedSseEnabled = true,
                RedrivePolicy = failed.Arn.Apply(arn => JsonSerializer.Serialize(new { deadLetterTargetArn = arn, maxReceiveCount = 5 })),
            },
            environment.InAws());
    }
}

/// <summary>The settings of the queue: <c>extensions.orders</c> in a stack file.</summary>
internal sealed record OrderQueueSettings
{
    /// <summary>How many days an order is kept that nobody handles, 1 to 14.</summary>
    public required int RetentionDays { get; init; }
}
