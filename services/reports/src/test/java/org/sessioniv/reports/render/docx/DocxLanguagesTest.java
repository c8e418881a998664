package org.sessioniv.reports.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** A report in any language says to Word in which it is, and foots its pages in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocxLanguagesTest {
    private static XWPFDocument read(Words words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxRenderer().render(ReportComposer.compose(SampleReport.kyiv(), words), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void words_of_the_report_and_the_whole_file_are_marked_as_of_its_language(Language language) throws Exception {
        Words words = Words.in(language);
        try (XWPFDocument word = read(words)) {
            assertEquals(
                    language.tag(),
                    word.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal());
            assertEquals(
                    Optional.of(language.tag()),
                    word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty());
            Set<String> own = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals(words.say(Message.TOPICS)))
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .map(XWPFRun::getLang)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(language.tag()), own);
            Set<String> title = word.getParagraphs().get(0).getRuns().stream()
                    .map(XWPFRun::getLang)
                    .collect(Collectors.toSet());
            assertEquals(Set.of("en-GB"), title, "the title is what its organisers wrote");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_are_footed_in_the_language(Language language) throws IOException {
        Words words = Words.in(language);
        try (XWPFDocument word = read(words)) {
            String foot = word.getFooterList().get(0).getText().strip();
            assertTrue(foot.startsWith(words.say(Message.PAGE, "1", "2").split("1", 2)[0]), foot);
        }
    }
}
