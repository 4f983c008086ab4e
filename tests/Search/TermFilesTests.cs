using Showcase.Pages.Search;

namespace Showcase.Tests.Search;

/// <summary>An index that is read back and mended is the index that would have been made.</summary>
public class TermFilesTests
{
    private const string Folder = "/search/0123456789/";
    private const int Documents = 600;

    [Fact]
    public void One_that_is_mended_a_hundred_times_is_as_one_made_anew()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, Documents).Select(_ => Words(random, random.Next(30))).ToArray();
        var files = FilesOf(texts);
        for (var round = 0; round < 100; round++)
        {
            var terms = TermFiles.Read(Folder, r => files.GetValueOrDefault(r.Path));
            for (var changes = random.Next(4); changes >= 0; changes--)
            {
                var document = random.Next(Documents);
                // Now and then nothing is left, or all that there is of a word.
                texts[document] = Words(random, random.Next(4) * 20);
                terms.Remove(document);
                Add(terms, document, texts[document]);
            }
            files = terms.Write().ToDictionary(f => f.Route.Path, f => f.Bytes);
            var anew = FilesOf(texts);
            Assert.Equal(anew.Keys.Order(), files.Keys.Order());
            Assert.All(anew, f => Assert.Equal(f.Value, files[f.Key]));
        }
    }

    [Fact]
    public void Numbers_are_read_as_they_were_written()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            // Thin, thick, and in runs.
            var step = 1 + random.Next(round % 3 == 0 ? 2 : 400);
            List<int> documents = [];
            for (var next = random.Next(3000); documents.Count < random.Next(1, 300); next += 1 + random.Next(step))
                documents.Add(next);
            var bytes = new System.Buffers.ArrayBufferWriter<byte>();
            PostingList.Write(bytes, documents);
            PostingList.WriteNumber(bytes, int.MaxValue);
            var rest = bytes.WrittenSpan;
            Assert.Equal(documents, PostingList.Read(ref rest));
            Assert.Equal(int.MaxValue, PostingList.ReadNumber(ref rest));
            Assert.True(rest.IsEmpty);
        }
    }

    private static string[] Words(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => $"{(random.Next(3) == 0 ? "é" : "")}mot{random.Next(random.Next(2) == 0 ? 12 : 20_000)}")];

    private static Dictionary<string, byte[]> FilesOf(string[][] texts)
    {
        var terms = new TermFiles(Folder);
        for (var document = 0; document < texts.Length; document++)
            Add(terms, document, texts[document]);
        return terms.Write().ToDictionary(f => f.Route.Path, f => f.Bytes);
    }

    private static void Add(TermFiles terms, int document, string[] words)
    {
        foreach (var (number, word) in words.Index())
            terms.Add(document, (SearchField)(number % 5), word);
    }
}
