using QiniuDocsGen.Model;

namespace QiniuDocsGen.Tests.Articles.Verbatim.Lists;

public sealed class ListFinderTests
{
    [Theory]
    [InlineData("步骤如下：▸1. 打开控制台 ▸2. 选择域名 ▸3. 保存配置")]
    [InlineData("可以这样▸1、先刷新缓存▸2、再清理本地缓存▸3、换个浏览器")]
    [InlineData("配置中设置▸1：开启防盗链▸2：开启时间戳防盗链")]
    [InlineData("请核对：▸1) 源站地址是否正确 ▸2) 端口是否放行")]
    [InlineData("请核对：▸（1）源站地址是否正确▸（2）端口是否放行")]
    [InlineData("您好，▸一、客户端上传先看网络。▸二、服务端上传先看带宽。")]
    [InlineData("有两种方式：▸方法一：控制台刷新。▸方法二：调用接口刷新。")]
    [InlineData("如下▸方法1：控制台操作▸方法2:调用接口操作")]
    [InlineData("信息如下：▸a、个人提供身份证明；▸b、企业提供营业执照。")]
    [InlineData("▸①先停用域名，▸②再删除域名")]
    [InlineData("看▸1、您的 ip、dns 信息▸2、节点 8.8.8.8是通的，占用 9.5TB，16:29:06将恢复▸3、余额0.01的订单")]
    [InlineData("▸1、打开 a.example 的页面 [图片]▸2、截图 [SANITIZED_URL] 给我们")]
    [InlineData("▸1.打开控制台[SANITIZED_URL] ▸2.登录 ▸3.选择域名管理 ▸4.保存配置内容")]
    [InlineData("▸1、打开文档[SANITIZED_URL]▸2、登录▸3、选择域名管理▸4、保存配置内容")]
    [InlineData("▸1、登录 ▸2、点击域名管理 ▸3、修改配置即可保存")]
    [InlineData("▸1.登录 ▸2.打开 ▸3.选择域名管理 ▸4.配置 ▸5.保存")]
    [InlineData("请看：▸1、登录 ▸2、点击 ▸3、保存")]
    [InlineData("▸1、登录 ▸2、打开控制台并保存配置")]
    [InlineData("请填写▸1、域名： ▸2、 ▸3、出现问题的时间：")]
    [InlineData("信息如下：▸a、身份证；▸b、单；▸c、加盖单位公章的营业执照。")]
    [InlineData("节点1、节点2、节点3都异常，请▸1、打开控制台▸2、选择域名管理")]
    [InlineData("▸1、打开控制台 ▸2、选择域名，见1、和2、所示 ▸3、保存配置")]
    public void Gap_free_runs_are_lists(string marked) => Assert.Equal(marked, Outline.Of(Outline.Without(marked)));

    [Theory]
    [InlineData("代理到8.8.8.8是正常的，1.1.1.1也是")]
    [InlineData("从8.1号开始，到9.2号结束")]
    [InlineData("有一个0.01的欠费和0.02的欠费")]
    [InlineData("9821GB大约是9.5TB，1.5TB")]
    [InlineData("2026-02-11 16:29:06将停止，22:29:06之后补齐")]
    [InlineData("Pool(host='a', port=443): 失败 (port=80): 失败")]
    [InlineData("提供下用户的 ip、dns 信息和a、b信息")]
    [InlineData("改绑用方法二和方法三都行，方法一也行")]
    [InlineData("周一、周二都可以，星期一、二不行")]
    [InlineData("端口 1、2、3 都开放")]
    [InlineData("节点1、节点2、节点3都异常")]
    [InlineData("服务器1：访问正常，服务器2：访问异常")]
    [InlineData("文件改名为1.txt和2.txt再上传，3.mp4不用")]
    [InlineData("请求次数比例1：2，另外2：1也行")]
    [InlineData("见图①、②所示")]
    [InlineData("见图①和②所示的地方")]
    [InlineData("请看 1) 或 2) 所示的地方")]
    [InlineData("see 1. or 2. above")]
    [InlineData("先点①再点②最后点③保存")]
    [InlineData("先点①再点②，之后请在控制台里点③保存")]
    [InlineData("用户1、客户2、商户3、都可以登录")]
    [InlineData("版本1. 上，2. 下都支持")]
    [InlineData("1.2 3.4 1. 2 2. 5")]
    [InlineData("费用 1. 5元2. 8元")]
    [InlineData("1. 2. 3. 都要填写")]
    [InlineData("192.168. 1. 2. 3")]
    [InlineData("时间 3. 号 4. 号都可以")]
    [InlineData("SDK 版本 v1. 以上，v2. 以下")]
    [InlineData("第1、第2步都做完")]
    [InlineData("共1、约2、超3")]
    [InlineData("{\"1、甲甲甲\":\"2、乙乙乙\"}")]
    public void Other_numbers_are_not(string text) => Assert.Empty(Outline.Texts(text, BlockKind.List));

    [Fact]
    public void A_list_with_a_hole_becomes_lines_and_says_so()
    {
        const string text = "方法如下：1. 控制台操作 2. 打开 [SANITIZED_URL] 选择域名 4. 保存即可";
        Assert.Equal("方法如下：↵1. 控制台操作 ↵2. 打开 [SANITIZED_URL] 选择域名 ↵4. 保存即可", Outline.Of(text));
        Assert.Equal(text.IndexOf("4.", StringComparison.Ordinal), Outline.Only(text, BlockKind.HoleNote).Start);
    }

    [Fact]
    public void A_hole_where_nothing_was_removed_is_no_hole()
    {
        const string text = "方法如下：1. 控制台操作 2. 选择域名 3. 保存 5. 等待生效";
        Assert.Equal("方法如下：↵1. 控制台操作 ↵2. 选择域名 ↵3. 保存 ↵5. 等待生效", Outline.Of(text));
        Assert.Empty(Outline.Texts(text, BlockKind.HoleNote));
    }

    [Theory]
    [InlineData("1、打开[SANITIZED_URL]控制台2、和3、都看一下[SANITIZED_URL]4、保存配置")]
    [InlineData("1、打开控制台[SANITIZED_URL] 2、——3、——4、保存配置内容 [SANITIZED_URL]5、完成")]
    public void Numbers_that_stand_in_the_text_are_not_missing_and_a_list_is_not_torn(string text)
    {
        Assert.Equal(text, Outline.Of(text));
        Assert.Empty(Outline.Texts(text, BlockKind.HoleNote));
        Assert.Empty(Outline.Texts(text, BlockKind.Gap));
    }

    [Fact]
    public void Short_items_around_a_hole_are_lines_too() =>
        Assert.Equal("1.登录 ↵2.打开[SANITIZED_URL] ↵4.配置 ↵5.保存", Outline.Of("1.登录 2.打开[SANITIZED_URL] 4.配置 5.保存"));

    [Theory]
    [InlineData("1. 登录 2. 点击 3. 选择 ◆5. 保存")]
    [InlineData("请按步骤1、打开控制台，2、选择域名，3、点击配置，◆5、保存并等待生效")]
    [InlineData("请看：\n1、登录\n2、点击\n◆4、保存")]
    [InlineData("①打开控制台②选择域名◆④保存配置")]
    [InlineData("方法一：控制台刷新。方法二：调用接口。◆方法四：提交工单。")]
    [InlineData("1、打开控制台2、选择域名3、保存配置；再看：1、打开控制台2、选择域名◆4、保存配置")]
    public void A_gap_is_found_where_a_list_leaves_numbers_out(string marked)
    {
        var text = marked.Replace("◆", "", StringComparison.Ordinal);
        Assert.Equal(marked.IndexOf('◆', StringComparison.Ordinal), Outline.Only(text, BlockKind.Gap).Start);
    }

    [Theory]
    [InlineData("1. 登录 2. 点击 3. 选择")]
    [InlineData("节点1、节点2、节点4、节点5都正常")]
    [InlineData("分别是1、2、4兆带宽")]
    [InlineData("1、打开控制台，端口是 9) 的话不用改")]
    [InlineData("1、打开控制台2、选择域名，活动到12、元旦为止")]
    [InlineData("3、打开控制台4、选择域名6、保存配置")]
    public void Other_numbers_have_no_gap(string text) => Assert.Empty(Outline.Texts(text, BlockKind.Gap));

    [Fact]
    public void A_list_that_lost_its_beginning_becomes_lines()
    {
        const string text = "刷新请参考：[SANITIZED_URL] portal 控制台刷新方法2: 接口刷新 [SANITIZED_URL] 即可";
        Assert.Equal("刷新请参考：[SANITIZED_URL] portal 控制台刷新↵方法2: 接口刷新 [SANITIZED_URL] 即可", Outline.Of(text));
        Assert.Single(Outline.Texts(text, BlockKind.HoleNote));
    }

    [Theory]
    [InlineData("查询方式：↵1.登录官网")]
    [InlineData("您好，↵一、先看网络通不通ok1)  ping一下")]
    [InlineData("刷新预取↵方法2: 接口刷新")]
    public void A_lone_marker_begins_a_line(string marked) => Assert.Equal(marked, Outline.Of(Outline.Without(marked)));

    [Fact]
    public void Lists_nest_and_lists_that_cross_do_not()
    {
        Assert.Equal(
            "▸1、个人：▸a、提供身份证明；▸b、提供手机号码。▸2、企业：▸a、提供营业执照；▸b、加盖单位公章。",
            Outline.Of("1、个人：a、提供身份证明；b、提供手机号码。2、企业：a、提供营业执照；b、加盖单位公章。"));
        Assert.Equal(
            "▸1、打开控制台，↵a、选择域名；▸2、打开配置，↵b、保存配置。",
            Outline.Of("1、打开控制台，a、选择域名；2、打开配置，b、保存配置。"));
    }

    [Fact]
    public void A_second_list_of_a_kind_stands_behind_the_first()
    {
        const string text = "刷新：1、打开控制台 2、提交地址。预取：1、打开控制台 2、提交文件";
        Assert.Equal("刷新：▸1、打开控制台 ▸2、提交地址。预取：▸1、打开控制台 ▸2、提交文件", Outline.Of(text));
        Assert.Equal(2, Outline.Texts(text, BlockKind.List).Length);
    }

    [Fact]
    public void Each_reply_has_its_own_lists() =>
        Assert.Equal("您好，↵1、打开控制台 ║您好，↵2、保存配置", Outline.Of("您好，1、打开控制台 您好，2、保存配置"));

    [Fact]
    public void Questions_hold_lists_too() =>
        Assert.Equal("两个问题：▸1、怎么退款 ▸2、怎么开票", Outline.Of("两个问题：1、怎么退款 2、怎么开票", isAnswer: false));

    [Fact]
    public void A_paragraph_that_greets_ends_a_list() =>
        Assert.Equal("▸1、打开控制台 ▸2、保存配置↵您好，配置要十分钟", Outline.Of("1、打开控制台 2、保存配置您好，配置要十分钟"));
}
