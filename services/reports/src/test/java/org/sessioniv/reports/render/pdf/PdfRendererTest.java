package org.sessioniv.reports.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.WebAddress;
import org.sessioniv.reports.render.html.HtmlRenderer;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfRendererTest {
    private static final Document SAMPLE = ReportComposer.compose(SampleReport.kyiv());

    private static PDDocument rendered(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(document, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static PDDocument rendered(Block... blocks) throws IOException {
        return rendered(new Document(
                SAMPLE.words(),
                SAMPLE.title(),
                SAMPLE.subject(),
                SAMPLE.asOf(),
                List.of(blocks),
                SAMPLE.findings(),
                SAMPLE.facts()));
    }

    private static Block.Paragraph paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content));
    }

    private static Inline.Footnote note(String words) {
        return new Inline.Footnote(List.of(Inline.Text.plain(words)));
    }

    /** What is printed on a page, counted from one. */
    private static String printed(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static Set<PDFont> fonts(PDDocument pdf) throws IOException {
        Set<PDFont> fonts = new HashSet<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static List<String> bookmarks(Iterable<PDOutlineItem> items, String indent) {
        List<String> lines = new ArrayList<>();
        for (PDOutlineItem item : items) {
            lines.add(indent + item.getTitle());
            lines.addAll(bookmarks(item.children(), indent + " "));
        }
        return lines;
    }

    @Test
    void headings_are_tagged_and_stand_as_a_tree_of_bookmarks_that_lead_to_them() throws IOException {
        try (PDDocument pdf = rendered(SAMPLE)) {
            List<String> headings = PdfTree.of(pdf)
                    .all()
                    .filter(part -> part.tag().matches("H[2-6]"))
                    .map(part -> " ".repeat(part.tag().charAt(1) - '2') + part.text())
                    .toList();
            assertTrue(headings.contains("   Channels"), headings::toString);
            Iterable<PDOutlineItem> roots =
                    pdf.getDocumentCatalog().getDocumentOutline().children();
            assertEquals(headings, bookmarks(roots, ""));
            for (PDOutlineItem root : roots) {
                int page = pdf.getPages().indexOf(root.findDestinationPage(pdf)) + 1;
                assertTrue(printed(pdf, page).contains(root.getTitle()), root.getTitle());
            }
        }
    }

    @Test
    void the_file_says_its_title_its_language_and_its_pages() throws IOException {
        try (PDDocument pdf = rendered(SAMPLE)) {
            assertEquals(SAMPLE.title(), pdf.getDocumentInformation().getTitle());
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            int pages = pdf.getNumberOfPages();
            String[] labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (int page = 1; page <= pages; page++) {
                assertEquals(Integer.toString(page), labels[page - 1]);
                assertTrue(printed(pdf, page).contains("Page " + page + " of " + pages), () -> "of " + pages);
                assertTrue(printed(pdf, page).contains(SAMPLE.title()));
            }
        }
    }

    @Test
    void every_header_of_a_table_says_what_it_heads() throws IOException {
        try (PDDocument pdf = rendered(SAMPLE)) {
            List<PdfTree.Part> headers = PdfTree.of(pdf).all("TH");
            assertEquals("Row", scope(headers, "Place"));
            assertEquals("Column", scope(headers, "Topic"));
            assertTrue(headers.stream().noneMatch(header -> scope(header).isEmpty()));
        }
    }

    private static String scope(List<PdfTree.Part> headers, String words) {
        return headers.stream()
                .filter(header -> header.text().equals(words))
                .map(PdfRendererTest::scope)
                .findFirst()
                .orElseThrow();
    }

    private static String scope(PdfTree.Part header) {
        COSDictionary attributes = header.element().getCOSObject().getCOSDictionary(COSName.A);
        return attributes == null ? "" : attributes.getNameAsString("Scope", "");
    }

    @Test
    void each_script_can_be_read_says_its_language_and_has_its_letters_in_the_file() throws IOException {
        List<String> words = List.of(
                "საქართველო",
                "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ",
                "Հայաստան",
                "Україна",
                "Ґанок",
                "Azərbaycan",
                "Баку",
                "Kraków",
                "București",
                "façade");
        String text = String.join(" ", words);
        try (PDDocument pdf = rendered(
                Block.Paragraph.of(text),
                paragraph(Inline.Text.strong(text)),
                paragraph(new Inline.Text(text, Set.of(Inline.Mark.STRONG, Inline.Mark.EMPHASIS), null)))) {
            PdfTree.Part root = PdfTree.of(pdf);
            for (String word : words) {
                assertEquals(3, root.text().split(word, -1).length - 1, word);
                assertTrue(printed(pdf, 1).contains(word), word);
            }
            Set<String> languages = new TreeSet<>();
            root.all().forEach(part -> languages.add(part.language()));
            assertTrue(languages.containsAll(List.of("ka-GE", "hy-AM", "uk-UA", "und")), languages::toString);
            for (PDFont font : fonts(pdf)) {
                assertTrue(font.isEmbedded(), font::getName);
                assertTrue(font.getName().matches("[A-Z]{6}\\+NotoSans.*"), font::getName);
            }
        }
    }

    @Test
    void letters_that_no_font_has_are_counted_and_told() throws IOException {
        try (PDDocument pdf = rendered(Block.Paragraph.of("日本 and x\u200B\u061Cy"))) {
            String text = PdfTree.of(pdf).text();
            assertTrue(text.contains("\uFFFD\uFFFD and x"), text);
            assertTrue(text.contains("2 characters that this PDF has no font for are shown"), text);
        }
        try (PDDocument pdf = rendered(Block.Paragraph.of("Japan \u061Cy"))) {
            assertFalse(PdfTree.of(pdf).text().contains("no font for"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_foot_of_each_page_has_its_numbers_in_the_language_of_the_report(Language language) throws IOException {
        Words words = Words.in(language);
        try (PDDocument pdf = rendered(ReportComposer.compose(SampleReport.kyiv(), words))) {
            String pages = Integer.toString(pdf.getNumberOfPages());
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String foot = words.say(Message.PAGE, Integer.toString(page), pages);
                assertTrue(printed(pdf, page).contains(foot), printed(pdf, page));
            }
        }
    }

    @Test
    void every_link_says_where_it_leads() throws IOException {
        WebAddress list = WebAddress.of("https://example.org/list").orElseThrow();
        Inline words = new Inline.Link(list, List.of(Inline.Text.plain("the list")));
        Inline blank = new Inline.Link(list, List.of(Inline.Text.plain("\u2003")));
        try (PDDocument pdf = rendered(paragraph(words, note("behind a link")), paragraph(blank))) {
            PdfTree.Part root = PdfTree.of(pdf);
            List<String> leads = root.all("Link").stream()
                    .map(link -> link.element().getAlternateDescription())
                    .toList();
            assertTrue(leads.containsAll(List.of("the list", list.ascii())), leads::toString);
            assertEquals(1, root.all("Note").size());
        }
    }

    @Test
    void a_note_stands_at_the_foot_of_its_page_and_is_heard_where_it_is_called() throws IOException {
        try (PDDocument pdf = rendered(
                paragraph(Inline.Text.plain("before"), note("first note"), Inline.Text.plain(" after")),
                paragraph(Inline.Text.plain("then"), note("second note")),
                Block.Paragraph.of("last words"))) {
            PdfTree.Part root = PdfTree.of(pdf);
            List<PdfTree.Part> notes = root.all("Note");
            assertEquals(
                    List.of("1. first note", "2. second note"),
                    notes.stream().map(PdfTree.Part::text).toList());
            assertEquals(
                    List.of("note-1", "note-2"),
                    notes.stream()
                            .map(each -> each.element().getElementIdentifier())
                            .toList());
            assertTrue(root.text().contains("before11. first note afterthen22. second notelast words"), root.text());
            String page = printed(pdf, 1);
            assertTrue(page.indexOf("last words") < page.indexOf("first note"), page);
        }
    }

    @Test
    void notes_that_are_long_or_many_stand_at_the_end() throws IOException {
        Inline[] many = Stream.generate(() -> note("n")).limit(101).toArray(Inline[]::new);
        for (Block notes : List.of(paragraph(note("long ".repeat(200))), paragraph(many))) {
            try (PDDocument pdf = rendered(notes, Block.Paragraph.of("last words"))) {
                PdfTree.Part root = PdfTree.of(pdf);
                assertEquals(List.of(), root.all("Note"));
                assertTrue(root.text().contains("1.  long ") || root.text().contains("101.  n"), root.text());
            }
        }
    }

    @Test
    void the_header_of_a_long_table_is_repeated_and_told_once() throws IOException {
        try (PDDocument pdf = rendered(table("head", 120))) {
            assertTrue(pdf.getNumberOfPages() > 2);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertTrue(printed(pdf, page).contains("head"), "page " + page);
            }
            PdfTree.Part root = PdfTree.of(pdf);
            assertEquals(1, root.all("TH").size());
            assertEquals(120, root.all("TD").size());
        }
    }

    @Test
    void a_header_that_fills_a_page_is_not_repeated() throws IOException {
        try (PDDocument pdf = rendered(table("head ".repeat(2_000), 120))) {
            assertEquals(2_000, PdfTree.of(pdf).text().split("head", -1).length - 1);
            assertFalse(printed(pdf, pdf.getNumberOfPages()).contains("head"));
        }
    }

    private static Block.Table table(String head, int rows) {
        List<List<Block.Cell>> cells = new ArrayList<>();
        cells.add(List.of(new Block.Cell(true, List.of(Block.Paragraph.of(head)))));
        cells.addAll(Collections.nCopies(rows, List.of(new Block.Cell(false, List.of(Block.Paragraph.of("cell"))))));
        return new Block.Table(List.of(new Block.Column(1, false)), 1, cells);
    }

    @Test
    void long_text_is_set_piece_by_piece_and_loses_nothing() throws IOException {
        String words = "words and ".repeat(2_000) + "x".repeat(30_000) + "e\u0301".repeat(500);
        try (PDDocument pdf = rendered(Block.Paragraph.of(words))) {
            String text = PdfTree.of(pdf).text();
            assertTrue(text.contains("x".repeat(30_000)));
            assertTrue(text.contains("\u00E9".repeat(500)));
            assertEquals(2_000, text.split("words and", -1).length - 1);
        }
        for (String text : List.of("a".repeat(5_000), "ab ".repeat(5_000), "a" + "\uD83D\uDE00".repeat(5_000))) {
            List<String> pieces = LongText.pieces(text);
            assertEquals(text, String.join("", pieces));
            assertTrue(pieces.size() > 1 && pieces.stream().allMatch(piece -> piece.length() <= 1_003));
            assertTrue(pieces.stream().noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0))));
        }
    }

    @Test
    void the_logo_is_shown_and_named() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", file);
        Picture logo = new Picture(Picture.Format.PNG, 40, 20, file.toByteArray());
        try (PDDocument pdf =
                rendered(ReportComposer.compose(SampleReport.kyiv().with(logo)))) {
            PdfTree.Part figure = PdfTree.of(pdf).all("Figure").get(0);
            assertEquals("Logo", figure.element().getAlternateDescription());
            List<PDImageXObject> pictures = new ArrayList<>();
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
                if (pdf.getPage(0).getResources().getXObject(name) instanceof PDImageXObject picture) {
                    pictures.add(picture);
                }
            }
            assertEquals(1, pictures.size());
        }
    }

    @Test
    void nothing_is_fetched_whatever_the_page_asks_for(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("own.css"), "p::before { content: 'secret' }");
        AtomicInteger requests = new AtomicInteger();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        web.start();
        try {
            String address = "http://127.0.0.1:" + web.getAddress().getPort() + "/";
            String asking = """
                    <img src="WEBa.png"/><img src="FILE"/><object data="WEBb.pdf" type="application/pdf"/>
                    <p style="background-image: url('WEBc.png')">x</p>
                    <link rel="stylesheet" href="FILE"/><link rel="stylesheet" href="WEBf.css"/>
                    <a href="WEBg">kept as a link</a>
                    """;
            String style = """
                    <style>@import url('WEBd.css'); @import url('FILE');
                      @font-face { font-family: F; src: url('WEBe.ttf') }</style>
                    """;
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            new HtmlRenderer().render(SAMPLE, html);
            String page = html.toString(StandardCharsets.UTF_8)
                    .replace("<main>", "<main>" + asking)
                    .replace("</head>", style + "</head>")
                    .replace("WEB", address)
                    .replace("FILE", secret.toUri().toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfFile.write(Paper.of(page.getBytes(StandardCharsets.UTF_8), SAMPLE.words()), SAMPLE, out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertTrue(PdfTree.of(pdf).text().contains("kept as a link"));
                assertFalse(PdfTree.of(pdf).text().contains("secret"));
            }
            assertEquals(0, requests.get());
        } finally {
            web.stop(0);
        }
    }
}
