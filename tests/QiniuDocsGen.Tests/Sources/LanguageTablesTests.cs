using System.Text;
using QiniuDocsGen.Sources;

namespace QiniuDocsGen.Tests.Sources;

public class LanguageTablesTests
{
    [Fact]
    public void The_tables_are_read()
    {
        var tables = LanguageTablesReader.Read("""{"folded":{"Ａ":"a"},"simplified":{"發":"发"},"han":[[19968,40959]],"word":[[48,57],[97,122]],"pinyin":{"𠀀":"he"},"more":[1]}"""u8)!;

        Assert.Equal("a", tables.Folded['Ａ']);
        Assert.Equal('发', tables.Simplified['發']);
        Assert.Equal((19968, 40959), tables.Han.Single());
        Assert.Equal([(48, 57), (97, 122)], tables.Word);
        Assert.Equal("he", tables.Pinyin[0x20000]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"folded":{"ab":"c"},"han":[[1,2]],"word":[[1,2]]}""")]
    [InlineData("""{"folded":{"":"c"},"han":[[1,2]],"word":[[1,2]]}""")]
    [InlineData("""{"han":[[1]],"word":[[1,2]]}""")]
    [InlineData("""{"han":[[1,2.5]],"word":[[1,2]]}""")]
    [InlineData("""{"han":[[1,2]],"word":[[1,2]],"simplified":{"a":1}}""")]
    [InlineData("""{"han":[[1,2]],"word":[[1,2]]""")]
    [InlineData("""{"han":[[1,2]],"word":[[1,2]],"pinyin":{"\uD800":"a"}}""")]
    public void Anything_else_is_refused(string json) => Assert.Null(LanguageTablesReader.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Damaged_tables_are_an_error_that_names_the_file()
    {
        using var folder = new SourceFolder();
        folder.Write("program/tables/language.json", "{");

        Assert.Equal(["QD9103 the file program/tables/language.json of the program is damaged; run `npm ci && npm run build` in site-assets, then build the generator again"], folder.Found());
    }
}
