package cn.sisong.enterprise.document;

/**
 * The page of GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters in 仿宋 of size 3 (16 pt), the title in
 * 小标宋 of size 2 (22 pt). A browser has no lines to count: line height and letter spacing are what makes them fit.
 */
final class Layout {
    private static final String STYLE = """
            @page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 156mm; color: #000; background: #fff;
              font: 16pt/10.227mm "FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, serif;
              letter-spacing: -0.2pt; text-align: justify; overflow-wrap: anywhere; }
            h1 { margin: 0 0 10.227mm; text-align: center; letter-spacing: 0;
              font: normal 22pt/12mm "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, SimSun, serif; }
            p { margin: 0; text-indent: 2em; }
            .to { text-indent: 0; }
            table { width: 100%; margin: 5mm 0; border-collapse: collapse; }
            th, td { padding: 1.5mm 2mm; border: 0.35mm solid #000; vertical-align: top; text-align: left;
              white-space: pre-line; line-height: 8mm; }
            th { width: 8em; font-weight: normal; white-space: nowrap; }
            tr { break-inside: avoid; }
            .sign { margin-top: 10.227mm; break-inside: avoid; }
            .sign p { padding-right: 4em; text-align: right; text-indent: 0; }
            .bar { padding: 4mm 0; font: 12pt/1.6 sans-serif; text-indent: 0; text-align: center; }
            @media print { .bar { display: none; } }
            @media screen { body { padding: 10mm 4mm; } }
            """;

    private Layout() {}

    static String page(Paper paper, Paper.Facts facts, String office) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <p class="bar">请用浏览器的打印功能打印或另存为 PDF(A4)</p>
                <h1>%s</h1>
                <p class="to">%s:</p>
                %s<div class="sign">
                <p>%s</p>
                <p>%s</p>
                </div>
                </body>
                </html>
                """.formatted(
                        Html.text(paper.title()),
                        Html.text(facts.issue().number()),
                        STYLE,
                        Html.text(paper.title()),
                        Html.text(paper.addressee(facts)),
                        paper.body(facts),
                        Html.text(paper.signer(office)),
                        Html.date(paper.dated(facts)));
    }
}
