using QiniuDocsGen.Leaks.Reading;

namespace QiniuDocsGen.Tests.Leaks;

/// <summary>Values that nobody has, with right check digits, and what may stand around them.</summary>
internal static class MadeUpValues
{
    public const string Key = "kYx4fT9sQm2LzR7vWb1NcD8eHu5JpA3gXiKo6ZtS";
    public const string Secret = "Zq8Wn3Rt_5Vy1Bx7Mk2-Lp9Hd4Js6Gf0CcTaUeIo";
    public const string Sign = "wQ3xZ8vB5nM1kL7jH2gF9dS4aPo=";

    /// <summary>Values that are known by themselves, with their kind.</summary>
    public static (string Kind, string Value)[] Bare { get; } =
    [
        ("access-key", Key), ("access-key", Secret), ("upload-token", $"{Key}:{Sign}:eyJzY29wZSI6ImhxIiwiZGVhZGxpbmUiOjE3Mjg2MTIzNDV9"), ("upload-token", $"{Secret}:{Sign}"),
        ("cloud-key", "AKIAQ3EGRZ7TPLMVXW5B"), ("cloud-key", "LTAI5tRk8vQzXw3bNcYdHs2M"), ("cloud-key", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA"),
        ("json-web-token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhYmMxMjMifQ.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
        ("resident-id", Resident("11010119900307773")), ("resident-id", Resident("44052419800101062")), ("resident-id", Resident("33010620010228351")), ("resident-id", Resident("51010719751130002")),
        ("mobile-phone", "13800138000"), ("mobile-phone", "15912345678"), ("mobile-phone", "18688889999"), ("mobile-phone", "19912340987"), ("mobile-phone", "+8617712345678"), ("mobile-phone", "138-0013-8000"), ("mobile-phone", "138 0013 8000"),
        ("landline-phone", "021-61234567"), ("landline-phone", "0571-87654321"), ("landline-phone", "(0755)86123456"), ("hotline-number", "400-812-3123"), ("hotline-number", "800-810-2345"),
        ("email", "zhang.san@huaxin-tech.cn"), ("email", "lisi88@qq.com"), ("email", "wang_wu@mail.huaxin.com.cn"), ("email", "zhaoliu(at)huaxin.com"),
        ("bank-card", Card("622202123456789012")), ("bank-card", Card("453914880343646")), ("bank-card", "6222 0212 3456 7890 128"),
        ("company-code", Company("91330106MA2CGXK31")), ("company-code", Company("91440300MA5FHT6W7")), ("company-code", Company("92510104MA6CX2PQ0")),
        ("plate-number", "粤B12345"), ("plate-number", "沪A·D1234F"), ("masked-phone", "138****8000"), ("record-id", "66f1a2b3c4d5e6f708192a3b"),
        ("customer-domain", "www.huaxin-shop.com"), ("customer-domain", "img.huaxin99.cn"), ("customer-domain", "static.huaxin.com.cn"), ("customer-domain", "pics.huaxin-mall.cn.qiniudns.com"), ("customer-domain", "cdn.huaxin.net"), ("customer-domain", "m.huaxin.vip"),
        ("ip-address", "36.112.131.18"), ("ip-address", "118.31.22.7"), ("ip-address", "240e:d9:a004:1::e5f"), ("private-ip", "192.168.31.8"), ("private-ip", "10.32.4.117"), ("masked-ip", "36.112.131.***"), ("masked-ip", "58.***.17.203"),
    ];

    /// <summary>Texts in which a value is known by what stands before it, with its kind; the value stands between <c>⟦</c> and <c>⟧</c>.</summary>
    public static (string Kind, string Text)[] Named { get; } =
    [
        ("mobile-phone", "1、⟦13800138000⟧2、"), ("mobile-phone", "手机⟦138.0013.8000⟧ "), ("mobile-phone", "号码⟦138 00138000⟧ "), ("resident-id", "1、⟦" + Resident("11010119900307773") + "⟧2、"), ("resident-id", "证件⟦110101-19900307-7731⟧ "), ("email", "⟦zhangsan@huaxin。com⟧ "), ("ip-address", "⟦36[.]112[.]131[.]18⟧ "), ("customer-domain", "⟦img.huaxin[.]com⟧ "), ("mobile-phone", "⟦138\u200B0013\u200B8000⟧ "), ("email", "⟦zhangsan%40huaxin.com⟧ "), ("mobile-phone", "⟦幺三八零零一三八零零零⟧ "),
        ("person-name", "收件人：⟦周明远⟧"), ("person-name", "联系人⟦李婷婷⟧，"), ("person-name", "法人为⟦欧阳建国⟧"), ("person-name", "姓名:⟦赵一鸣⟧ "), ("person-name", "经办人【⟦孙晓梅⟧】"), ("person-name", "\"realname\":\"⟦钱立群⟧\""), ("person-name", "持卡人 ⟦吴海燕⟧ "),
        ("postal-address", "地址：⟦杭州市西湖区文三路478号华星时代广场A座1203室⟧ "), ("postal-address", "寄到⟦广东省深圳市南山区科技南十二路28号⟧。"), ("postal-address", "住址:⟦成都市武侯区天府大道1200号3栋2单元501⟧，"), ("postal-address", "快递地址 ⟦北京市海淀区中关村大街27号1101室⟧ "),
        ("company-name", "属于⟦华鑫智联科技股份有限公司⟧"), ("company-name", "单位：⟦杭州云杉网络科技有限公司⟧"), ("company-name", "抬头⟦上海蓝鲸文化传媒有限公司⟧"), ("company-name", "“⟦宁波由他电子商务有限公司⟧”"),
        ("chat-id", "微信号：⟦zhangsan_88⟧ "), ("chat-id", "加微信⟦wx_lisi2020⟧，"), ("chat-id", "QQ：⟦123456789⟧ "), ("chat-id", "qq群 ⟦87654321⟧。"),
        ("bank-account", "开户行：招商银行 账号：⟦571 9088 2221 0901⟧ "), ("bank-account", "银行帐号⟦1202020109900123456⟧，"), ("passport", "护照号：⟦E12345678⟧ "), ("passport", "护照⟦EA1234567⟧，"),
        ("order-id", "订单号：⟦66f1a2b3c4d5e6f708192a3b⟧ "), ("order-id", "快递单号⟦SF1234567890123⟧，"), ("order-id", "\"order_id\":\"⟦202410110001234⟧\""), ("certificate-id", "证书ID：⟦66f1a2b3c4d5e6f708192a3b⟧ "),
        ("job-id", "这是job id⟦6709ab12cd34ef5678901234⟧ "), ("job-id", "persistentId=⟦z0-66f1a2b3c4d5e6f708192a3b⟧&"), ("request-id", "'x-reqid': '⟦kYxAAAB-d_9QmL0X⟧'"), ("account-number", "账号ID：⟦1380987654⟧ "), ("account-number", "uid=⟦1381234567⟧ "),
        ("password", "密码：⟦Hx@2024abc⟧ "), ("password", "password=⟦S3cr3t!pw⟧ "), ("password", "\"passwd\":\"⟦abc12345⟧\""), ("authorization", "Authorization: Bearer ⟦9f86d081884c7d659a2feaa0c55ad015⟧ "),
        ("address-login", "mysql://⟦app:Hx2024pass⟧@db/x "), ("address-login", "rtsp://⟦admin:cam-9912⟧@h/1 "), ("address-login", "redis:\\/\\/⟦u:r3dis-Pw99⟧@h\\/0 "), ("leftover", "[SANITIZED_PHONE]⟦061273⟧）"), ("leftover", "[REDACTED_IP]⟦.42⟧是"),
        ("signed-address", "/a.m3u8⟦?e=1728612345&token=" + Key + ":" + Sign + "⟧ "), ("signed-address", "/b.png⟦?sign=9f86d081884c7d659a2feaa0c55ad015&t=6708ec02⟧ "),
        ("customer-domain", "rtmp://⟦push.huaxin.live⟧/a "), ("customer-domain", "\"http:\\/\\/⟦oss.huaxinbang.com⟧\\/t\""), ("customer-domain", "域名 ⟦huaxin.shop⟧ "), ("customer-domain", "wss://⟦ws.huaxin.io⟧:1 "), ("landline-phone", "传真：⟦057187654321⟧ "), ("hotline-number", "电话⟦4008123123⟧ "),
    ];

    /// <summary>What a ticket may have around a value.</summary>
    public static string[] Surroundings { get; } =
        ["{0}", "客户{0}反馈打不开", "请看：{0}。谢谢", "（{0}）", "\"{0}\"", "您好{0}麻烦处理下", "值为{0}的记录", "{{\"a\":\"{0}\",\"b\":1}}", "、{0}、", "「{0}」已配置", "第一行\n{0}\n第三行", "<b>{0}</b>", "已处理 {0} 稍等", "　{0}　", "x={0}&y=2", "麻烦看下{0}，急"];

    public static string Resident(string digits) => digits + CheckDigits.Resident(digits);

    public static string Company(string characters) => characters + CheckDigits.Company(characters);

    public static string Card(string digits) => digits + Enumerable.Range(0, 10).First(last => CheckDigits.IsLuhn($"{digits}{last}"));

    /// <summary>ASCII letters, digits and signs as full-width ones.</summary>
    public static string Wide(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
