namespace QiniuDocsGen.Model.Settings;

/// <summary>Where the answer to "was this helpful" goes: one of both.</summary>
/// <param name="Link">Leads to a ticket or issue with the entry filled in; null when there is none.</param>
/// <param name="Endpoint">Takes answers that the page sends by itself, an https or http address; null when there is none.</param>
public sealed record FeedbackSettings(AddressTemplate? Link, Uri? Endpoint);
