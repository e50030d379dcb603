using System.Buffers;

namespace QiniuDocsGen.Leaks.Tables;

/// <summary>The surnames of China, and words that begin like a name and are none.</summary>
internal static class Surnames
{
    /// <summary>Surnames of one character: those of the most frequent ones that cover the population, and the rest of the old list.</summary>
    private static readonly SearchValues<char> Single = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
        + "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑"
        + "景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由");

    /// <summary>Surnames of two characters.</summary>
    private static readonly string[] Double =
    [
        "欧阳", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙",
        "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "呼延", "端木", "轩辕", "百里", "东郭", "南门", "西门",
    ];

    /// <summary>Words that begin with a surname, or that name a role, where a name might stand.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "安全", "任务", "任何", "应用", "应该", "向导", "解析", "计费", "计划", "项目", "路径", "关闭", "关于", "平台", "云服", "金额", "单位", "单独", "高级", "文件", "文档", "包括", "包含", "管理", "明确", "时间", "时候", "成功", "成为",
            "方式", "方法", "方便", "都是", "都可", "全部", "支持", "支付", "车辆", "国家", "国内", "通讯", "广告", "公司", "公章", "公网", "万能", "官网", "官方", "官微", "和您", "和我", "和联", "和名", "和电", "和手", "和地", "应当", "信息", "信用", "相同", "相关",
            "一致", "必须", "必填", "不能", "不对", "未知", "无法", "变更", "修改", "错误", "有误", "认证", "原因", "原来", "申请", "申诉", "商务", "商家", "客服", "客户", "经理", "先生", "女士", "电话", "手机", "号码", "地址", "邮箱", "账号", "姓名",
            "名称", "身份", "证件", "证明", "企业", "个人", "法人", "代表", "负责", "联系", "收件", "寄件", "同事", "专员", "员工", "老师", "部门", "工程", "技术", "运维", "财务", "行政", "人事", "销售", "产品", "市场", "运营", "以及", "或者", "是否", "需要",
            "如下", "如果", "如何", "即可", "可以", "明天", "明细", "来源", "来自", "居住", "门牌", "门店", "连接", "海外", "海关", "国际", "利用", "区域", "区别", "容量", "普通", "修复", "华东", "华南", "华北", "南方", "燕云", "花费", "权限", "练习", "强制", "盖章", "那个", "那么", "但是", "由于",
            "栏目", "字段", "显示", "处理", "登录", "查询", "提供", "填写", "提交", "审核", "保护", "隐私", "实名", "游戏", "游客", "费用", "全名", "全称", "易于", "白名", "黑名", "单号", "订单", "元素", "元数", "简介", "简单", "路由", "江苏", "江西", "海南", "云南", "安徽", "时效", "盛大", "于是", "符合", "章节", "成员", "任意", "程序", "向量", "温馨", "祝您", "谢谢", "何时", "何种", "余额", "查看", "查找", "查一", "查下", "强烈", "关联", "和平", "马上", "高清", "高峰", "满足", "曾经", "熊猫", "石油", "宁波", "金融", "金山", "华为", "平安", "米云",
        ],
        StringComparison.Ordinal);

    /// <summary>Surnames that are more often another word, such as 和.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create("和由向时成应任都但那来管全查相初于关并信公权强支平满门过求能元束");

    /// <summary>Whether a surname is more often another word.</summary>
    public static bool IsDoubtful(char surname) => Doubtful.Contains(surname);

    /// <summary>How many characters the surname at the beginning of a text has; 0 when none stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var name in Double)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
                return 2;
        }
        return !text.IsEmpty && Single.Contains(text[0]) ? 1 : 0;
    }

    /// <summary>Whether a text that begins like a name begins with another word.</summary>
    public static bool IsWord(ReadOnlySpan<char> text) => text.Length >= 2 && text[..2].IndexOfAny(Words) == 0;
}
