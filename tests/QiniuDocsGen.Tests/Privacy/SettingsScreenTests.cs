using QiniuDocsGen.Diagnostics;
using QiniuDocsGen.Leaks;
using QiniuDocsGen.Model;
using QiniuDocsGen.Model.Identity;
using QiniuDocsGen.Model.Settings;
using QiniuDocsGen.Privacy;

namespace QiniuDocsGen.Tests.Privacy;

/// <summary>Values in the settings that pages show.</summary>
public sealed class SettingsScreenTests
{
    private const string Phone = "13800138000";

    [Theory]
    [InlineData("title")]
    [InlineData("note")]
    [InlineData("product")]
    [InlineData("topic")]
    [InlineData("cause")]
    [InlineData("replacement")]
    public void A_leak_in_a_correction_is_an_error_at_its_place(string field)
    {
        var found = Assert.Single(Screen(Corrected(field), PrivacySettings.Default));
        Assert.Equal("QD2093", found.Rule.Code);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal("overlays.yml", found.Span!.Value.File.Path.Value);
        Assert.DoesNotContain(Phone, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("contact")]
    public void A_leak_in_the_texts_of_the_site_is_an_error(string field)
    {
        var settings = Screened.Tree.Settings;
        settings = field switch
        {
            "title" => settings with { Title = "打" + Phone },
            "description" => settings with { Description = "打" + Phone },
            _ => settings with { Contact = new ContactSettings("打" + Phone, new AddressTemplate("https://support.example.com/")) },
        };
        var found = Assert.Single(SettingsScreen.Screen(Screened.Tree with { Settings = settings, Overlays = [] }, new LeakPolicy(settings)));
        Assert.Contains(field, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leak_in_the_texts_of_the_site_has_a_place()
    {
        var place = Make.File("title: x\n", "site.yml").Span(7, 8);
        var address = new AddressTemplate("https://support.example.com/");
        var settings = Screened.Tree.Settings with
        {
            Title = "打" + Phone,
            TitlePlace = place,
            Description = "打" + Phone,
            DescriptionPlace = place,
            Contact = new ContactSettings("打" + Phone, address) { Place = place },
        };
        var found = SettingsScreen.Screen(Screened.Tree with { Settings = settings, Overlays = [] }, new LeakPolicy(settings)).ToList();
        Assert.Equal(3, found.Count);
        Assert.All(found, finding => Assert.Equal(place, finding.Span));
    }

    [Fact]
    public void An_allowed_value_passes() =>
        Assert.Empty(Screen(Corrected("note"), new PrivacySettings { Allowed = [new AllowedValue("mobile-phone", Phone)] }));

    [Fact]
    public void A_kind_that_the_policy_lets_stay_passes() =>
        Assert.Empty(Screen(Corrected("note"), Screened.Policy("mobile-phone", PrivacyAction.Report)));

    [Fact]
    public void The_screen_of_the_parts_reports_it_too()
    {
        var screened = PrivacyScreen.Screen([], Screened.Tree with { Overlays = [Corrected("note")] });
        Assert.Contains(screened.Diagnostics, finding => finding.Rule.Code == "QD2093");
    }

    private static Overlay Corrected(string field)
    {
        var text = "请打" + Phone;
        var span = Make.File("abc123:\n  note: x\n", "overlays.yml").Span(0, 6);
        var overlay = new Overlay(new EntryId("abc123"), span);
        return field switch
        {
            "title" => overlay with { Title = new PlacedText(text, span) },
            "note" => overlay with { Note = text },
            "product" => overlay with { Category = new Category(text, "其他", span) },
            "topic" => overlay with { Category = new Category("存储", text, span) },
            "cause" => overlay with { Causes = [new CauseLabel(text, span)] },
            _ => overlay with { Redactions = [new Redaction("旧", text, 1, span)] },
        };
    }

    private static Diagnostic[] Screen(Overlay overlay, PrivacySettings privacy)
    {
        var settings = Screened.Tree.Settings with { Privacy = privacy };
        return [.. SettingsScreen.Screen(Screened.Tree with { Settings = settings, Overlays = [overlay] }, new LeakPolicy(settings))];
    }
}
