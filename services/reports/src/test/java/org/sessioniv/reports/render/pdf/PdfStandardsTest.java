package org.sessioniv.reports.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.document.WebAddress;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of our files: nothing, neither by the standard for archives nor by the one for all readers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfStandardsTest {
    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static List<String> violations(Document document, PDFAFlavour standard)
            throws IOException, VeraPDFException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new PdfRenderer().render(document, file);
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(file.toByteArray()), standard)) {
            return Foundries.defaultInstance()
                    .createValidator(standard, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> "%s-%d %s"
                            .formatted(
                                    each.getRuleId().getClause(),
                                    each.getRuleId().getTestNumber(),
                                    each.getMessage()))
                    .distinct()
                    .toList();
        }
    }

    private static Document with(Document document, Block... more) {
        List<Block> blocks =
                Stream.concat(document.blocks().stream(), Stream.of(more)).toList();
        return new Document(
                document.words(),
                document.title(),
                document.subject(),
                document.asOf(),
                blocks,
                document.findings(),
                document.facts());
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void the_sample_keeps_to_the_standard(PDFAFlavour standard) throws IOException, VeraPDFException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB), "png", file);
        Picture logo = new Picture(Picture.Format.PNG, 40, 20, file.toByteArray());
        Document sample = ReportComposer.compose(SampleReport.kyiv().with(logo));
        assertEquals(List.of(), violations(sample, standard));
    }

    /** Scripts without a font, marks of direction, notes in all places, an empty link, headings that skip a level. */
    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void what_people_write_breaks_no_standard(PDFAFlavour standard) throws IOException, VeraPDFException {
        Inline hostile = Inline.Text.plain("日本 \uD83D\uDE00 \u202Eevil\u202C \u0000 e\u0301 \uE000 <b>&amp;");
        Inline note = new Inline.Footnote(List.of(hostile));
        Inline link = new Inline.Link(WebAddress.of("https://example.org/").orElseThrow(), List.of());
        Block line = new Block.Paragraph(List.of(hostile, note, link, new Inline.LineBreak(), note));
        Block.Cell head = new Block.Cell(true, List.of(line), 2, 1);
        Block.Cell cell = new Block.Cell(false, List.of(line, new Block.BulletList(List.of(List.of(line)))));
        Block table = new Block.Table(
                List.of(new Block.Column(1, false), new Block.Column(2, true)),
                1,
                List.of(
                        List.of(head, new Block.Cell(true, List.of())),
                        List.of(cell, new Block.Cell(false, List.of()))));
        Document sample = ReportComposer.compose(SampleReport.kyiv());
        Document hard = with(
                sample,
                new Block.Heading(1, List.of(hostile, note)),
                new Block.Heading(5, List.of(Inline.Text.plain("deep"))),
                line,
                table,
                new Block.Quote(List.of(new Block.OrderedList(3, List.of(List.of(line), List.of())))),
                new Block.TaskList(List.of(new Block.Task(true, List.of()), new Block.Task(false, List.of(line)))),
                new Block.Paragraph(List.of()),
                Block.Paragraph.of("long ".repeat(9_000)));
        assertEquals(List.of(), violations(hard, standard));
    }
}
