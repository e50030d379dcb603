namespace QiniuDocsGen.Tests.Delivery.Staging;

/// <summary>An output folder whose manifest was damaged: nothing is taken for ours then, and the message names the manifest.</summary>
public sealed class DamagedManifestTests : IDisposable
{
    private readonly DeliveryFolder folder = new();

    public DamagedManifestTests() => folder.Deliver(("a", "old"), ("q/b", "old"));

    public void Dispose() => folder.Dispose();

    private string Manifest => folder.Path("site", ".docsgen-manifest");

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF, 0xFE, (byte)'\n' }, "holds bytes that docsgen does not write")]
    [InlineData(new byte[] { 0, 0, 0, (byte)'\n' }, "holds bytes that docsgen does not write")]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'q' }, "was cut short")]
    [InlineData(new byte[0], "is empty")]
    public void A_damaged_manifest_is_named_and_the_old_site_stays(byte[] bytes, string damage)
    {
        File.WriteAllBytes(Manifest, bytes);
        AssertRefused(damage);
        Assert.Equal(bytes, File.ReadAllBytes(Manifest));
    }

    [Fact]
    public void So_is_a_folder_in_its_place()
    {
        File.Delete(Manifest);
        folder.Add("site/.docsgen-manifest/theirs");
        AssertRefused("is a folder");
    }

    [Fact]
    public void A_pipe_in_its_place_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files");
        File.Delete(Manifest);
        using var made = System.Diagnostics.Process.Start("mkfifo", Manifest);
        made.WaitForExit();
        AssertRefused("is empty");
    }

    [Fact]
    public void One_that_must_not_be_read_is_told_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "this user may read every file");
        Permit(UnixFileMode.None);
        AssertRefused("cannot be read: permission is denied");
        Permit(UnixFileMode.UserRead);
        Assert.Equal(0, folder.Deliver(("a", "old"), ("q/b", "old")).Value.Changed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clean_sets_everything_aside_and_writes_the_site(bool isFolder)
    {
        File.Delete(Manifest);
        folder.Add(isFolder ? "site/.docsgen-manifest/theirs" : "site/.docsgen-manifest", "cut");

        var result = folder.Deliver(DeliveryFolder.Tree(("a", "new")), clean: true);

        Assert.Equal((true, "QD9129"), (result.Value.Delivered, Assert.Single(result.Diagnostics).Rule.Code));
        Assert.Equal(["site.set-aside/", "site.set-aside/a=old", "site.set-aside/q/", "site.set-aside/q/b=old", "site/", "site/a=new"], folder.Everything());
        Assert.Equal("cut", folder.Read($"site.set-aside/.docsgen-manifest{(isFolder ? "/theirs" : "")}"));
        Assert.Empty(folder.Deliver(("a", "newer")).Diagnostics);
    }

    private void Permit(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Manifest, mode);
    }

    private void AssertRefused(string damage)
    {
        var finding = Assert.Single(folder.Deliver(("a", "new")).Diagnostics);
        Assert.Equal(("QD9130", $"'{Manifest}' {damage}; the list of what docsgen wrote was expected"), (finding.Rule.Code, finding.Message));
        Assert.Equal(["site/", "site/a=old", "site/q/", "site/q/b=old"], folder.Everything());
    }
}
