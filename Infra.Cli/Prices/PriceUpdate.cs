using Infra.Cli.Preflight;
using Infra.Model.Prices;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Prices;

/// <summary>Asks AWS for prices. One call that fails ends it, so that no list is half new.</summary>
/// <param name="list">The price list, which one region has for all.</param>
/// <param name="region">The interface of a region, for spot prices.</param>
/// <param name="day">The day.</param>
internal sealed class PriceUpdate(IAwsApi list, Func<AwsRegion, IAwsApi> region, DateOnly day)
{
    /// <summary>The region that answers for the price list of all regions.</summary>
    // https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-price-list-query-api.html (endpoints), from general knowledge, unverified
    internal const string ListRegion = "us-east-1";

    private readonly string _listSource = $"awsPriceList-{day:yyyy-MM-dd}";
    private readonly string _spotSource = $"awsSpotPrices-{day:yyyy-MM-dd}";

    /// <summary>Asks.</summary>
    /// <param name="wanted">What is needed.</param>
    /// <param name="stop">Stops the calls.</param>
    /// <returns>The prices that AWS has, and the names of those that it does not have, or has several of.</returns>
    /// <exception cref="UserException">A call failed or is not allowed.</exception>
    internal async Task<(PriceList List, IReadOnlyList<string> Missing)> AskAsync(IReadOnlyList<WantedPrices> wanted, CancellationToken stop)
    {
        var (regions, missing) = (new Dictionary<AwsRegion, RegionPrices>(), new List<string>());
        foreach (var one in wanted) regions[one.Region] = await AskAsync(one, missing, stop);

        var asked = Value.Parse<Day>(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var sources = new Dictionary<string, PriceSource>(StringComparer.Ordinal)
        {
            [_listSource] = new() { From = $"aws pricing get-products --region {ListRegion}", Read = asked, Of = asked },
        };
        if (regions.Values.Any(prices => prices.Instances.Values.Any(type => type.Spot is not null)))
            sources[_spotSource] = new() { From = "aws ec2 describe-spot-price-history: the lowest and the highest price of any zone on that day", Read = asked, Of = asked };

        return (new PriceList { Sources = sources, Regions = regions }, missing);
    }

    private async Task<RegionPrices> AskAsync(WantedPrices wanted, List<string> missing, CancellationToken stop)
    {
        var name = $"{wanted.Region}";
        var answers = new Dictionary<string, Node>(StringComparer.Ordinal);
        var items = new Dictionary<PricedItem, Price>();
        foreach (var question in ItemQuestion.All)
        {
            var call = question.In(name);
            if (!answers.TryGetValue($"{call}", out var answer)) answers[$"{call}"] = answer = await AnswerAsync(list, call, stop);

            if (ProductList.Price(answer, question.Usage, question.Divisor) is { } usd) items[question.Item] = new Price { Usd = usd, Source = _listSource };
            else missing.Add($"{question.Usage} in {name}");
        }

        var spot = wanted.SpotTypes.Count == 0 ? MissingNode.Instance : await AnswerAsync(region(wanted.Region), ItemQuestion.Spot(wanted.SpotTypes.Select(type => $"{type}"), day), stop);
        var instances = new Dictionary<InstanceType, InstancePrice>();
        foreach (var type in wanted.Types)
        {
            var usd = ProductList.Price(await AnswerAsync(list, ItemQuestion.Instance(name, $"{type}"), stop), usage: null);
            if (usd is null) missing.Add($"{type} on demand in {name}");

            var range = wanted.SpotTypes.Contains(type) ? Range(spot, type) : null;
            if (range is null && wanted.SpotTypes.Contains(type)) missing.Add($"{type} spot in {name}");

            instances[type] = new InstancePrice { OnDemand = usd is null ? null : new Price { Usd = usd, Source = _listSource }, Spot = range };
        }

        return new RegionPrices { Items = items, Instances = instances };
    }

    private SpotPrice? Range(Node answer, InstanceType type)
    {
        var prices = answer.At("SpotPriceHistory").Items
            .Where(item => item.At("InstanceType").Text == $"{type}")
            .Select(item => UsDollars.TryParse(item.At("SpotPrice").Text ?? "", out var usd) ? usd : null)
            .OfType<UsDollars>()
            .OrderBy(usd => usd.Amount)
            .ToList();
        return prices.Count == 0 ? null : new SpotPrice { Lowest = prices[0], Highest = prices[^1], Source = _spotSource };
    }

    private static async Task<Node> AnswerAsync(IAwsApi api, AwsQuestion question, CancellationToken stop)
    {
        var answer = await api.AskAsync(question, stop);
        return answer.IsGood ? answer.Value
            : answer.Kind == AwsAnswerKind.Denied ? throw new UserException($"no right to run {question}", $"ask for {question.Right}, or have somebody run this who has it; nothing was written")
            : throw new UserException($"no answer to {question}: {answer.Reason}", "run this again when it works; nothing was written");
    }
}
