using System.Text.Json;

namespace Showcase.Tests.Security;

/// <summary>Texts made to become something else: the project's own, which every run tries, and those of the corpora where these are at hand.</summary>
internal static class HostileTexts
{
    /// <summary>Each shows in its own way that it ran: by a dialog, by a request to a host that is nobody's, by a window.</summary>
    public static IReadOnlyList<string> Own { get; } =
    [
        // Out of a text, an attribute, a title, a script, a comment, a style, a text area.
        "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</title><script>alert(1)</script>", "</script><script>alert(1)</script>",
        "--><img src=x onerror=alert(1)>", "</textarea><svg onload=alert(1)>", "</style><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)",
        "\"autofocus onfocus=alert(1) x=\"", "`onerror=alert(1)`", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<details open ontoggle=alert(1)>", "<math><mtext></mtext><mglyph><style></math><img src=x onerror=alert(1)>", "<template><script>alert(1)</script></template>",
        "<img src=https://left.example/p.png>", "<link rel=stylesheet href=https://left.example/s.css>", "<link rel=preconnect href=https://left.example>", "<base href=https://left.example/>",
        "<meta http-equiv=refresh content=\"0;url=https://left.example/\">", "<form action=https://left.example/><button>x", "<object data=https://left.example/o>",
        "]]><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        // Addresses.
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//left.example/x", "\\\\left.example\\x",
        "https://left.example/\"onmouseover=\"alert(1)", "blob:https://left.example/1", "filesystem:https://left.example/1", "view-source:javascript:alert(1)",
        // Markdown: links, images, titles, info strings, attributes.
        "[a](javascript:alert(1))", "[a](JAVASCRIPT&colon;alert(1))", "[a](&#x6A;avascript:alert(1))", "[a](java&#10;script:alert(1))", "[a](<java\tscript:alert(1)>)", "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[a](vbscript:msgbox(1))", "![a](javascript:alert(1))", "![a](https://left.example/p.png)", "![a](x \"onerror=alert(1)\")", "![a\"onerror=\"alert(1)](x)", "[a](https://example.org \"\\\" onmouseover=\\\"alert(1)\")",
        "[a](https://example.org 'x\" onmouseover=\"alert(1)')", "[a]: javascript:alert(1)\n\n[a]", "<javascript:alert(1)>", "<https://example.org/\"onmouseover=\"alert(1)>",
        "```js\" onmouseover=\"alert(1)\ncode\n```", "```\"><script>alert(1)</script>\ncode\n```", "~~~ <img src=x onerror=alert(1)>\ncode\n~~~", "# a {onclick=alert(1)}", "[a](https://example.org){onclick=alert(1)}", "text{: onclick=\"alert(1)\"}",
        "[^1]\n\n[^1]: <img src=x onerror=alert(1)>", "| a |\n|---|\n| <img src=x onerror=alert(1)> |", "[//left.example](//left.example)", "[a](/\\left.example)",
        // Languages of templates and of other generators.
        "{{constructor.constructor('alert(1)')()}}", "{{{name}}}", "{{> layout}}", "{{#each this}}{{@key}}{{/each}}", "{% include '/etc/passwd' %}", "<%= system('id') %>", "${alert(1)}", "#{7*7}", "@Html.Raw(\"<script>alert(1)</script>\")", "{count} {at} {name}",
        // Ends of strings and lines in JSON, scripts, calendars, tables and feeds.
        "'-alert(1)-'", "\"-alert(1)-\"", "\\\"-alert(1)//", "</script", "<!--<script>", "\u2028alert(1)\u2029", "a\r\nATTACH:https://left.example/", "=HYPERLINK(\"https://left.example/\")", "@SUM(1+1)", "+1|cmd",
        "\u202Egnp.exe", "\uFFFE\uFFFF", "__proto__", "constructor", "../../../etc/passwd", "..\\..\\evil", "%2e%2e%2fevil",
    ];

    /// <summary>By the corpus they come from.</summary>
    public static IEnumerable<(string Corpus, string Text)> All(bool corpora)
    {
        var texts = Own.Select(t => ("own", t));
        if (corpora && Corpora.Folder is { } folder)
        {
            string[] files = ["text/blns.json", "text/unicode-cases.json", "xss/dompurify-expect.json", "markdown/markdown-xss.json", "names/paths.json"];
            texts = texts.Concat(files.SelectMany(f => Strings(JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, f))).RootElement).Select(t => (f, t))))
                .Concat(File.ReadLines(Path.Combine(folder, "urls", "social-urls.tsv")).Skip(1).Select(l => ("urls/social-urls.tsv", l.Split('\t')[0])));
        }
        return texts.Where(t => t.Item2.Length is > 0 and < 5000).DistinctBy(t => t.Item2);
    }

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        // Of a case with a name and an expectation only what it tries.
        JsonValueKind.Object => json.EnumerateObject().Where(p => p.Name is "payload" or "text").SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
