using QiniuDocsGen.Delivery.Disk;

namespace QiniuDocsGen.Delivery.Staging;

/// <summary>Puts a finished stage in the place of the output folder, in one step where the system can.</summary>
internal static class FolderExchange
{
    /// <summary>Makes the new site the output. The replaced site, if there was one, is at <see cref="OutputPlace.Retired"/> afterwards.</summary>
    /// <exception cref="IOException">It was not possible; the output is as it was before.</exception>
    public static void Put(OutputPlace place)
    {
        if (!Directory.Exists(place.Folder))
        {
            Directory.Move(place.Whole, place.Folder);
            return;
        }
        // From here on the stage is whole, and a run that finds it must not take it for a half-written one.
        Directory.Move(place.Whole, place.Retired);
        var exchanged = false;
        try
        {
            exchanged = NativeFiles.TryExchange(place.Retired, place.Folder);
        }
        finally
        {
            if (!exchanged)
                Directory.Move(place.Retired, place.Whole);
        }
        if (!exchanged)
            PutInTwoSteps(place);
    }

    /// <summary>Brings back a site that a killed run had moved away and not yet replaced.</summary>
    public static void TakeBack(string retired, OutputPlace place) => Directory.Move(retired, place.Folder);

    /// <summary>The same where the system cannot exchange: between two renames there is no site for a moment.</summary>
    internal static void PutInTwoSteps(OutputPlace place)
    {
        Directory.Move(place.Folder, place.Retired);
        try
        {
            Directory.Move(place.Whole, place.Folder);
        }
        catch (IOException)
        {
            TakeBack(place.Retired, place);
            throw;
        }
    }
}
