using QiniuDocsGen.Search.Query;

namespace QiniuDocsGen.Tests.Search.Query;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("buket")]
    [InlineData("buccket")]
    [InlineData("backet")]
    [InlineData("ubcket")]
    [InlineData("buckte")]
    [InlineData("bucke")]
    [InlineData("buckets")]
    public void One_change_is_distance_one(string word)
    {
        Assert.True(EditDistance.IsOne(word, "bucket"));
        Assert.True(EditDistance.IsOne("bucket", word));
    }

    [Theory]
    [InlineData("bucket")]
    [InlineData("bket")]
    [InlineData("kcubet")]
    [InlineData("xbuckex")]
    [InlineData("")]
    public void None_and_two_are_not(string word) => Assert.False(EditDistance.IsOne(word, "bucket"));
}
