package org.sessioniv.reports.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.reports.HostileInputs;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.CleanText;
import org.sessioniv.reports.render.Renderer;

/** Whatever people write, every format is a whole file, holds their words, and does nothing to whoever opens it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTest {
    /** Where the inputs would have files fetched from; whoever does is waiting here. */
    private static ServerSocketChannel trap;

    private static List<String> inputs = List.of();
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

    @BeforeAll
    static void open() throws IOException {
        trap = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        trap.configureBlocking(false);
        int port = ((InetSocketAddress) trap.getLocalAddress()).getPort();
        inputs = HostileInputs.all("http://127.0.0.1:" + port + "/x");
    }

    @AfterAll
    static void nothing_was_fetched() throws IOException {
        try (ServerSocketChannel waiting = trap) {
            assertTrue(waiting.accept() == null, "something was fetched");
        }
    }

    static List<Renderer> formats() {
        return Renderers.ALL;
    }

    private static byte[] render(Renderer renderer, MeetingReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.compose(report), out);
        return out.toByteArray();
    }

    private static void holds(Renderer renderer, String seen, String input) {
        for (String word : NOT_LETTERS.split(CleanText.line(input), 0)) {
            boolean shown = word.codePoints().allMatch(HostileTest::hasFont);
            assertTrue(
                    !shown && renderer.format().equals("pdf") || seen.contains(word),
                    () -> renderer.format() + " lost " + word + " of " + input);
        }
    }

    /** Letters of other scripts are told to be missing by a PDF. */
    private static boolean hasFont(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, CYRILLIC, GEORGIAN, ARMENIAN -> letter < 0xA000;
            default -> false;
        };
    }

    @Test
    void there_are_many_and_each_is_another() {
        assertTrue(inputs.size() >= 150, () -> inputs.size() + " inputs");
        assertEquals(inputs.size(), new HashSet<>(inputs).size());
    }

    /** Files of Word and Excel take too long to be made of each by itself: one holds many, and one PDF a third. */
    private static int together(Renderer renderer) {
        return switch (renderer.format()) {
            case "docx", "xlsx" -> 30;
            case "pdf" -> Integer.MAX_VALUE;
            default -> 1;
        };
    }

    private static List<String> everyThird() {
        return IntStream.range(0, inputs.size())
                .filter(at -> at % 3 == 0)
                .mapToObj(inputs::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void each_input_wherever_it_stands_breaks_nothing_and_does_nothing(Renderer renderer) throws IOException {
        List<String> all = renderer.format().equals("pdf") ? everyThird() : inputs;
        int together = Math.min(together(renderer), all.size());
        for (int from = 0; from < all.size(); from += together) {
            List<String> one = all.subList(from, Math.min(all.size(), from + together));
            try {
                String seen = Opened.read(renderer.format(), render(renderer, HostileInputs.report(one)));
                one.forEach(input -> holds(renderer, seen, input));
            } catch (IOException | RuntimeException | AssertionError broken) {
                throw new AssertionError(renderer.format() + " with " + one + ": " + broken.getMessage(), broken);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_long_note_and_a_large_table_are_whole_files(Renderer renderer) throws IOException {
        boolean pdf = renderer.format().equals("pdf");
        String text = IntStream.range(0, pdf ? 10_000 : 150_000)
                .mapToObj(word -> "w" + word)
                .collect(Collectors.joining(" ", "", " last"));
        assertTrue(pdf || text.length() > 1_000_000);
        String note = Opened.read(
                renderer.format(), render(renderer, SampleReport.withNote("t", HostileInputs.paragraph(text))));
        MeetingReport table = SampleReport.withNote("t", HostileInputs.table(pdf ? 200 : 2_000, 5));
        String cells = Opened.read(renderer.format(), render(renderer, table));
        if (!Set.of("xlsx", "csv.zip", "ics").contains(renderer.format())) {
            assertTrue(note.contains("last"), renderer.format());
            assertTrue(cells.contains(pdf ? "r199c4" : "r1999c4"), renderer.format());
        }
    }
}
