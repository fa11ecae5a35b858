using System.Xml.Linq;

namespace Infra.Cli.Picture;

/// <summary>A part of a picture: shapes, drawn from the part's own upper left corner.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Shapes">What is drawn, the undermost first.</param>
internal sealed record Block(int Width, int Height, ImmutableArray<XElement> Shapes)
{
    /// <summary>No shapes, but their room.</summary>
    internal static Block Space(int width, int height) => new(width, height, []);

    /// <summary>A line of text.</summary>
    /// <param name="width">The room for it; what does not fit is cut, and stands in a title.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="text">The text.</param>
    /// <param name="right">Another text at the right edge, which is not cut.</param>
    internal static Block Line(int width, TextStyle style, string text, string? right = null)
    {
        var room = right is null ? width : width - TextStyle.Plain.Width(right) - 8;
        var left = Shape.Text(0, style.Size + 1, style, style.Fit(text, room), text);
        return new Block(width, style.Height, right is null ? [left] : [left, Shape.TextAtEnd(width, style.Size + 1, TextStyle.Plain, right)]);
    }

    /// <summary>A text in lines.</summary>
    internal static Block Lines(int width, TextStyle style, string text, int most = 2)
    {
        var lines = style.Wrap(text, width, most);
        return Column(0, [.. lines.Index().Select(item =>
            new Block(width, style.Height, [Shape.Text(0, style.Size + 1, style, item.Item, item.Index == lines.Count - 1 && item.Item.EndsWith('…') ? text : item.Item)]))]);
    }

    /// <summary>Blocks below each other.</summary>
    /// <param name="gap">The space between two.</param>
    /// <param name="blocks">The blocks.</param>
    internal static Block Column(int gap, params IReadOnlyList<Block> blocks)
    {
        var (shapes, y) = (ImmutableArray.CreateBuilder<XElement>(), 0);
        foreach (var block in blocks)
        {
            shapes.AddRange(block.At(0, y));
            y += block.Height + gap;
        }

        return new Block(blocks.Select(block => block.Width).DefaultIfEmpty().Max(), Math.Max(0, y - gap), shapes.ToImmutable());
    }

    /// <summary>Blocks beside each other, at their upper edges.</summary>
    /// <param name="gap">The space between two.</param>
    /// <param name="blocks">The blocks.</param>
    internal static Block Row(int gap, params IReadOnlyList<Block> blocks)
    {
        var (shapes, x) = (ImmutableArray.CreateBuilder<XElement>(), 0);
        foreach (var block in blocks)
        {
            shapes.AddRange(block.At(x, 0));
            x += block.Width + gap;
        }

        return new Block(Math.Max(0, x - gap), blocks.Select(block => block.Height).DefaultIfEmpty().Max(), shapes.ToImmutable());
    }

    /// <summary>Blocks in columns of one width: each goes to the column that is shortest so far, so that many do not make a long picture.</summary>
    /// <param name="width">The width of all columns.</param>
    /// <param name="columns">How many columns there are.</param>
    /// <param name="gap">The space between two blocks.</param>
    /// <param name="make">Makes the blocks for the width of a column.</param>
    internal static Block Columns(int width, int columns, int gap, Func<int, IEnumerable<Block>> make)
    {
        var filled = Enumerable.Range(0, columns).Select(_ => new List<Block>()).ToList();
        foreach (var block in make(Share(width, columns, gap)))
            filled.MinBy(column => column.Sum(other => other.Height + gap))!.Add(block);

        return Row(gap, [.. filled.Where(column => column.Count > 0).Select(column => Column(gap, column))]) with { Width = width };
    }

    /// <summary>The width of one of several columns.</summary>
    /// <param name="width">The width of all.</param>
    /// <param name="columns">How many there are.</param>
    /// <param name="gap">The space between two.</param>
    internal static int Share(int width, int columns, int gap) => (width - ((columns - 1) * gap)) / columns;

    /// <summary>A block in a box.</summary>
    /// <param name="style">The box's class.</param>
    /// <param name="padding">The space between the box and its content.</param>
    /// <param name="height">The least height of the box.</param>
    internal Block In(string style, int padding, int height = 0)
    {
        var (outer, inner) = (Width + (2 * padding), Math.Max(height, Height + (2 * padding)));
        return new Block(outer, inner, [Shape.Box(0, 0, outer, inner, style), .. At(padding, padding)]);
    }

    /// <summary>The block with a description, which is shown where the pointer rests.</summary>
    /// <param name="title">The description.</param>
    internal Block Titled(string title) => this with { Shapes = [Shape.Of("g", [], Shape.Title(title), Shapes)] };

    /// <summary>The shapes, moved to a place.</summary>
    /// <param name="x">To the right.</param>
    /// <param name="y">Down.</param>
    internal IEnumerable<XElement> At(int x, int y) => Shapes.IsEmpty ? [] : x == 0 && y == 0 ? Shapes : [Shape.Of("g", [("transform", $"translate({x} {y})")], Shapes)];
}
