using System.Collections.Immutable;

namespace QiniuDocsGen.Articles.Verbatim.Talk;

/// <summary>The words of which greetings, holds and records consist.</summary>
internal static class SmallTalkWords
{
    /// <summary>Words that hold the others together and say nothing by themselves.</summary>
    public static readonly ImmutableArray<string> Glue = Words(
        "您 您这边 您那边 你 你们 您们 这边 那边 我 我们 我这边 我们这边 给 帮 为 替 让 请 麻烦 烦请 还请 劳烦 希望 再 先 就 也 都 会 在 正在 还 还在 还是 仍在 已 已经 "
        + "刚 刚刚 尽快 马上 立即 立刻 尽量 一下 下 一会 一会儿 片刻 稍微 稍 的 了 呢 哈 哦 噢 啊 呀 吧 么 嘞 啦 耐心 同事 产品 专员 研发 工程师 技术 后台 商务 审核 "
        + "运维 运营 相关 人员 老师 去 来 到 和 与 跟 对 此 这个 这里 目前 当前 现在 非常 十分 很 实在 真的 中 后续 随时 第一时间 进展 进度 结果 问题 情况 工单 还需要 "
        + "时间 一些 些 点 个 自己 大家 亲 并 以及 以便 及时 继续 先行 过来 过去 内部 帮忙 给到 将 把 着 后 不用 一定 日志 左右 约 大约 分钟 小时 工作日 天 min 内 明天 今天 今晚 晚些 "
        + "上午 下午 晚上 明早 上班后 下班前 周一 周二 周三 周四 周五 周末 消息 原因 具体 敬请 深表 带来 造成 专人");

    /// <summary>Greetings.</summary>
    public static readonly ImmutableArray<string> Greeting = Words("您好 你好 亲爱的用户 尊敬的用户 尊敬的客户 早上好 上午好 下午好 晚上好 嗨 hello hi");

    /// <summary>Promises to look, requests to wait, thanks.</summary>
    public static readonly ImmutableArray<string> Hold = Words(
        "稍等 等待 等下 等一下 稍候 稍后 等候 看下 看看 看一下 看 查下 查 查看 查询 核实 核查 确认 测试 排查 分析 处理 反馈 加急 催 催促 催办 跟进 介入 手动 好的 好嘞 嗯 嗯嗯 "
        + "收到 明白 了解 久等了 久等 抱歉 不好意思 不客气 客气 谢谢 感谢 理解 支持 配合 没事 没关系 辛苦 应该的 祝 生活愉快 工作顺利 回复 答复 通知 告知 转达 咨询 协调 沟通 安排 同步 过滤 协助 预计 担心 请放心 放心 "
        + "联系您 与您联系 和您联系 跟您联系 回电 留意 关注 电话畅通 保持电话畅通 跟您说 和您说 告诉您 给您结果 有结果 有结果了 有进展 有进展了 有消息 有消息了 见谅 谅解 歉意 不便 着急 别着急 别急 "
        + "评估 排队 会尽快 需要时间 需要点时间 需要些时间 需要一点时间 需要一些时间 需要一定时间 需要一定的时间 需要一段时间 非工作时间 是非工作时间 咨询量大 咨询量较大");

    /// <summary>Yes and no.</summary>
    public static readonly ImmutableArray<string> Affirmation = Words("是的 可以的 不是的 不会的 没有的 对的 可以 不可以 不行 没有 不是 是 对 行");

    /// <summary>Reports that something is done, and what such reports close with.</summary>
    public static readonly ImmutableArray<string> Record = Words(
        "处理好 处理完成 处理完毕 完成 已完成 好了 搞定 审核通过 解决 正常 生效 到账 成功 可以访问 可以正常访问 忽略 即可 忽略即可 重试 刷新 试试 试下 试一下 观察 观察下");

    /// <summary>What is done, and to what: a report only beside one of <see cref="DoneMarks"/>; without them it may be advice.</summary>
    public static readonly ImmutableArray<string> Deeds = Words(
        "下发 过户 通过 降级 恢复 更新 提交 取消 退款 退订 退回 升级 开通 关闭 修改 域名 配置 任务 证书 订单 短信 模板 签名 发票 充值 账号 状态 申请 发布 部署 优化 重新 调整 "
        + "修复 定位 登记 记录 有 看到 显示");

    /// <summary>What says of a deed that it is done or under way.</summary>
    public static readonly ImmutableArray<string> DoneMarks = Words("已 了 中");

    private static ImmutableArray<string> Words(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
