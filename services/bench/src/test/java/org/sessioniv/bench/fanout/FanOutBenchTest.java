package org.sessioniv.bench.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FanOutBenchTest {
    @Test
    void a_small_run_brings_every_change_to_every_socket_of_every_subject() throws Exception {
        List<String> table = FanOutBench.measure(20, new FanOutBench.Plan(List.of(20), 1, 0.2, 3));

        for (String row :
                List.of("lone change to the last socket: p50 ms", "1 a frame: changes/s", "16 a frame: changes/s")) {
            String line = table.stream()
                    .filter(one -> one.startsWith("| " + row + " |"))
                    .findFirst()
                    .orElseThrow();
            List<String> values =
                    Arrays.asList(line.replace(",", "").split(" *\\| *")).subList(2, 5);
            values.forEach(value -> assertTrue(Double.parseDouble(value) > 0, line));
        }
    }

    @Test
    void the_frames_of_all_subjects_carry_documents_of_the_same_size() {
        String one = Changes.frame("bench/plenary", 1_234, 1);
        String two = Changes.frame("bench/plenary", 1_234, 2);
        assertEquals(Changes.DOCUMENT_BYTES, bytes(two) - bytes(one));
        assertEquals(
                bytes(Changes.frame("bench/plenary", 1_000, 16)), bytes(Changes.frame("bench/plenary", 9_999, 16)));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
