package org.sessioniv.reports.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.WholeReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.render.JsonRenderer;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/**
 * Every word of a report is somebody's own or comes from the catalogue: in a language whose messages are all marked,
 * each with its key, nothing else stands outside of the marks.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnWordsTest {
    private static final Words MARKED =
            Words.in(Language.EN).changed((key, text) -> "⟦" + key.replace('.', '-') + "⟧" + text + "⟦⟧");

    /** A mark, with its key where it opens, or a stretch between marks. */
    private static final Pattern PIECE = Pattern.compile("⟦\\s*([a-z-]*)\\s*⟧|[^⟦]+");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern TOLD_ATTRIBUTE = Pattern.compile("(?:aria-label|alt|descr|<sheet name)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What the formats themselves write, or say of themselves in every language. */
    private static final Set<String> OF_FORMATS = Set.of("x", "br", "del", "strong", "GB", "T", "Z", "Session", "IV");

    /**
     * Data has no words, a calendar has names of its own in capitals, and PDF is the page of HTML on paper, where the
     * marks would have no letters.
     */
    private static final Set<String> NOT_READ = Set.of("json", "ics", "pdf");

    static List<Renderer> formats() {
        return Renderers.ALL.stream()
                .filter(renderer -> !NOT_READ.contains(renderer.format()))
                .toList();
    }

    private static byte[] render(Renderer renderer, MeetingReport facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.compose(facts, MARKED), out);
        return out.toByteArray();
    }

    /** All that a reader may see or hear of the file. */
    private static List<String> told(Renderer renderer, byte[] file) throws IOException {
        List<String> told = new ArrayList<>();
        for (String part : parts(file)) {
            String seen = STYLE.matcher(part).replaceAll("");
            TOLD_ATTRIBUTE.matcher(seen).results().forEach(found -> told.add(found.group(1)));
            told.add(
                    renderer.format().equals("md")
                            ? seen.replace("\\", "")
                            : TAG.matcher(seen).replaceAll(" "));
        }
        return told;
    }

    /** The parts of a file that hold text: those of an archive, or the file itself. */
    private static List<String> parts(byte[] file) throws IOException {
        if (file[0] != 'P') {
            return List.of(new String(file, StandardCharsets.UTF_8));
        }
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (text.indexOf('⟦') >= 0) {
                    parts.add(text);
                }
            }
        }
        return parts;
    }

    private static Set<String> own(MeetingReport facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(ReportComposer.compose(facts, MARKED), out);
        Set<String> own = new HashSet<>(OF_FORMATS);
        collect(new ObjectMapper().readTree(out.toByteArray()), own);
        return own;
    }

    private static void collect(JsonNode json, Set<String> own) {
        if (json.isTextual() && json.textValue().indexOf('⟦') < 0) {
            WORD.matcher(json.textValue()).results().forEach(found -> own.add(found.group()));
        }
        json.forEach(each -> collect(each, own));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_word_is_somebodys_own_or_of_the_catalogue(Renderer renderer) throws IOException {
        for (MeetingReport facts : WholeReport.all()) {
            Set<String> own = own(facts);
            Set<String> others = new TreeSet<>();
            for (String text : told(renderer, render(renderer, facts))) {
                int[] depth = {0};
                PIECE.matcher(text).results().forEach(piece -> {
                    if (piece.group().startsWith("⟦")) {
                        depth[0] += piece.group(1).isEmpty() ? -1 : 1;
                    } else if (depth[0] <= 0) {
                        WORD.matcher(piece.group()).results().forEach(found -> others.add(found.group()));
                    }
                });
            }
            others.removeAll(own);
            assertEquals(Set.of(), others, renderer.format());
        }
    }

    @Test
    void all_that_the_catalogue_has_can_be_read_in_some_file() throws IOException {
        Set<String> said = new TreeSet<>();
        for (MeetingReport facts : WholeReport.all()) {
            for (Renderer renderer : formats()) {
                for (String text : told(renderer, render(renderer, facts))) {
                    PIECE.matcher(text)
                            .results()
                            .filter(piece -> piece.group(1) != null)
                            .forEach(piece -> said.add(piece.group(1)));
                }
            }
        }
        Set<String> unread = Stream.of(Message.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        unread.removeAll(said);
        // PdfRendererTest reads it where letters have no font.
        unread.remove("letters-missing");
        assertEquals(Set.of(), unread);
    }
}
