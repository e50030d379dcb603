using QiniuDocsGen.Delivery.Publishing.Stores;

namespace QiniuDocsGen.Tests.Delivery.Publishing;

public sealed class CredentialsTests
{
    [Theory]
    [InlineData("QINIU_ACCESS_KEY=a;QINIU_SECRET_KEY=b", "a b ")]
    [InlineData("AWS_ACCESS_KEY_ID=a;AWS_SECRET_ACCESS_KEY=b;AWS_SESSION_TOKEN=c", "a b c")]
    [InlineData("QINIU_ACCESS_KEY=a;QINIU_SECRET_KEY=b;AWS_ACCESS_KEY_ID=x;AWS_SECRET_ACCESS_KEY=y", "a b ")]
    [InlineData("QINIU_ACCESS_KEY=a;AWS_ACCESS_KEY_ID=x;AWS_SECRET_ACCESS_KEY=y", "x y ")]
    [InlineData("QINIU_ACCESS_KEY=a", null)]
    [InlineData("QINIU_ACCESS_KEY= ;QINIU_SECRET_KEY=b", null)]
    public void Keys_come_from_one_pair_of_variables(string environment, string? expected)
    {
        var variables = environment.Split(';').ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);

        var keys = Credentials.Of(variables.GetValueOrDefault);

        Assert.Equal(expected, keys is null ? null : $"{keys.AccessKey} {keys.SecretKey} {keys.SessionToken}");
    }

    [Theory]
    [InlineData("QINIU_ACCESS_KEY=a", "QINIU_SECRET_KEY")]
    [InlineData("QINIU_SECRET_KEY=a", "QINIU_ACCESS_KEY")]
    [InlineData("AWS_ACCESS_KEY_ID=a;AWS_SECRET_ACCESS_KEY= ", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("QINIU_ACCESS_KEY=a;QINIU_SECRET_KEY=b", null)]
    [InlineData("OTHER=a", null)]
    public void A_key_without_its_other_is_noticed(string environment, string? expected)
    {
        var variables = environment.Split(';').ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);

        Assert.Equal(expected, Credentials.MissingBesideItsOther(variables.GetValueOrDefault));
    }

    [Fact]
    public void Keys_do_not_show_in_texts() => Assert.DoesNotContain("S3RVER", $"{PublishedSite.Keys}", StringComparison.Ordinal);
}
