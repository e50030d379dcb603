using System.Buffers;
using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.People;

/// <summary>Plates of cars: a province, a letter, five or six letters or digits.</summary>
internal sealed class PlateNumber() : LeakPattern(
    "QD2013", "plate-number", LeakGrade.Block, "the plate of a car", "Remove the plate.")
{
    private static readonly SearchValues<char> Provinces = SearchValues.Create("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");
    private static readonly SearchValues<string> CarWords = SearchValues.Create(["车牌", "车号", "牌照", "车辆", "plate"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["车牌⟦粤B12345⟧", "⟦沪A·D1234F⟧", "我的车是⟦京Q8F2K6⟧停在", "车牌号：⟦云A12B34⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["七牛云A12345", "华东京A", "最新S31234", "沪A股票", "云HTTP12"];

    /// <inheritdoc/>
    public override void Find(LeakText text, LeakFinds finds)
    {
        var folded = text.Folded;
        for (var i = 0; i + 6 < folded.Length; i++)
        {
            var next = folded.AsSpan(i).IndexOfAny(Provinces);
            if (next < 0)
                return;
            i += next;
            if (i + 6 < folded.Length && folded[i + 1] is >= 'A' and <= 'Z' and not ('I' or 'O') && EndOf(folded, i) is var end and > 0)
                finds.Add(this, i, end);
        }
    }

    private static int EndOf(string text, int province)
    {
        var isParted = text[province + 2] is '·' or '-' or ' ' or '•';
        var start = province + (isParted ? 3 : 2);
        var (end, digits) = (start, 0);
        while (end < text.Length && end - start < 8 && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end])))
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        if (end - start is not (5 or 6) || digits < 3 || char.IsAsciiLetterOrDigit(Around.CharAt(text, end)))
            return 0;
        // Such a character may also end another word: 七牛云A12345.
        var standsAlone = !Around.IsHan(Around.CharBefore(text, province)) || text[province] is not ('云' or '新' or '青' or '贵' or '宁' or '吉' or '川' or '蒙' or '黑' or '苏' or '津' or '甘');
        return standsAlone || isParted || Around.HasBefore(text, province, 10, CarWords) ? end : 0;
    }
}
