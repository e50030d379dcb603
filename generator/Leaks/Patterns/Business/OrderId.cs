using System.Collections.Immutable;
using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Numbers of orders, payments and parcels.</summary>
internal sealed class OrderId() : NamedId(
    "QD2035", "order-id", LeakGrade.Warn, "the number of an order", "Remove the number.",
    ["订单号", "订单编号", "订单id", "订单 id", "订单", "单号", "流水号", "交易号", "order_id", "order id", "orderid", "order_no", "order no", "orderno", "order number", "tradeno", "trade_no", "发票号", "发票代码", "合同号", "合同编号", "案件号", "备案号", "顺丰", "圆通", "中通", "申通", "韵达"],
    6)
{
    private const int LeastBare = 10;

    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["订单号：⟦66f1a2b3c4d5e6f708192a3b⟧", "快递单号⟦SF1234567890123⟧，", "顺丰⟦SF1234567890123⟧", "order no: ⟦202464089759067923⟧", "\"order_id\":\"⟦202410110001234⟧\"", "订单编号 ⟦OD-2024-889123⟧", "流水号是⟦4200001234202410⟧", "订单:⟦202431⟧", "订单⟦2025031188123⟧", "订单 ⟦2025031188123⟧", "订单为⟦2025031188123⟧", "订单（⟦2025031188123⟧）", "支付订单⟦2025031188123⟧已付"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["麻烦您提供下订单号", "订单号 [SANITIZED_KEY]", "订单号 EXAMPLE-0001", "订单有效期为两天", "工单号在右上角", "order no later than 2024", "顺丰快递 3 天", "订单 100000 元", "订单20241011生成", "订单时间20241011120000"];

    /// <summary>An order without the word for its number needs an id that is no amount and no day, right behind it.</summary>
    protected override int LeastOf(string text, int name, int behind)
    {
        if (!text.AsSpan(name).StartsWith("订单") || IsNumbered(text, name + 2))
            return base.LeastOf(text, name, behind);
        return text.AsSpan(name + 2, Math.Max(0, behind - name - 2)) is "" or "为" or "是" ? LeastBare : int.MaxValue;
    }

    private static bool IsNumbered(string text, int place) =>
        Around.CharAt(text, place) is '号' or ':' || text.AsSpan(place).TrimStart(' ').StartsWith("id", StringComparison.OrdinalIgnoreCase) || text.AsSpan(place).StartsWith("编号");
}
