using QiniuDocsGen.Benchmarks;
using QiniuDocsGen.Benchmarks.Searching;

// dotnet run -c Release --project tests/QiniuDocsGen.Benchmarks -- build|rebuild|stability|search|relations|screen [entries …]
//   build      builds generated parts of each size three times: time, memory, and the size of the search index
//   rebuild    saves one part and builds again in one process, as the preview does: time by stage
//   stability  adds one part and says which share of the files of the search index keeps its bytes
//   relations  finds similar and related entries among generated ones
//   screen     screens generated parts of so many MB for what must not be published
//   search     asks generated queries in Chromium: bytes and time to the first result, beside Pagefind on the same pages
// Every figure is of this machine at this hour: compare only figures of one run.
const string Usage = "usage: build|rebuild|stability|search|relations|screen [entries …]";
if (args is not [var command, .. var rest])
{
    Console.Error.WriteLine(Usage);
    return 2;
}
var scratch = Directory.CreateTempSubdirectory("docsgen-bench-").FullName;
try
{
    switch (command)
    {
        case "build":
            BuildBenchmark.Run(Sizes(130, 2_600, 26_000, 130_000), scratch);
            return 0;
        case "rebuild":
            RebuildBenchmark.Run(Sizes(2_600), scratch);
            return 0;
        case "stability":
            StabilityBenchmark.Run(Sizes(26_000), scratch);
            return 0;
        case "relations":
            foreach (var size in Sizes(100_000))
                RelationsBenchmark.Run(size);
            return 0;
        case "screen":
            ScreenBenchmark.Run(Sizes(100), scratch);
            return 0;
        case "search":
            await SearchBenchmark.Run(Sizes(130, 2_600, 26_000), scratch);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

int[] Sizes(params int[] usual) => rest.Length > 0 ? [.. rest.Select(int.Parse)] : usual;
