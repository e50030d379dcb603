using System.Collections.Immutable;

namespace QiniuDocsGen.Leaks.Patterns.Business;

/// <summary>Numbers of accounts and users.</summary>
internal sealed class AccountNumber() : NamedId(
    "QD2039", "account-number", LeakGrade.Warn, "the number of an account", "Remove the number.",
    ["uid", "用户id", "用户 id", "用户编号", "账号id", "账号 id", "账户id", "账户 id", "帐号id", "account id", "account_id", "accountid", "user_id", "userid", "user id", "客户编号", "会员号", "账号", "帐号", "账户", "客户号"], 6, digitsOnly: true)
{
    /// <inheritdoc/>
    public override ImmutableArray<string> Hits => ["账号ID：⟦1380987654⟧", "uid=⟦1381234567⟧", "\"userId\": ⟦20240001⟧", "账号：⟦88123456⟧", "用户 ID 是⟦1390011⟧"];

    /// <inheritdoc/>
    public override ImmutableArray<string> Misses => ["uid=0(root) gid=0(root)", "账号下 100 个域名", "uuid=1234567", "账号：转入账号：", "userId: <USER_ID>", "账户余额 1000000 元"];
}
