package org.sessioniv.rehearsal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalSummaryTest {
    @Test
    void is_printed_with_exactly_the_documented_fields() {
        assertEquals(Wire.parse("""
                        {"sent":12,"acked":9,"refused":{"list-closed":1,"poll-not-open":2},
                         "ackMs":{"p50":1.3,"p99":20.0},"changes":400,"lost":0,"outOfOrder":0,"boardsDiffer":0}"""), Wire.parse(summary(0, 0, 0).toJson()));
    }

    @Test
    void tells_of_each_node_where_there_are_several() {
        assertEquals(
                Wire.parse("""
                        [{"url":"http://a:1","connections":11,"acked":9},{"url":"http://b:2","connections":10,"acked":0}]
                        """),
                Wire.parse(summary(List.of(share("http://a:1", 11, 9), share("http://b:2", 10, 0)))
                                .toJson())
                        .path("nodes"));
        assertFalse(summary(List.of(share("http://a:1", 11, 9))).toJson().contains("nodes"));
    }

    @Test
    void is_clean_only_without_any_fault() {
        assertTrue(summary(0, 0, 0).isClean());
        assertFalse(summary(1, 0, 0).isClean());
        assertFalse(summary(0, 1, 0).isClean());
        assertFalse(summary(0, 0, 1).isClean());
    }

    @Test
    void says_in_words_what_it_takes_to_repeat_it() {
        assertEquals(
                "20 participants, 61.2 s, 3 lines lost and resumed, seed 7; acked by type: {poll.cast=9}",
                summary(0, 0, 0).words());
    }

    private static RehearsalSummary.NodeShare share(String url, long connections, long acked) {
        return new RehearsalSummary.NodeShare(url, connections, acked);
    }

    private static RehearsalSummary summary(long lost, long outOfOrder, long boardsDiffer) {
        return summary(new RehearsalSummary.Faults(lost, outOfOrder, boardsDiffer), List.of());
    }

    private static RehearsalSummary summary(List<RehearsalSummary.NodeShare> nodes) {
        return summary(new RehearsalSummary.Faults(0, 0, 0), nodes);
    }

    private static RehearsalSummary summary(RehearsalSummary.Faults faults, List<RehearsalSummary.NodeShare> nodes) {
        return new RehearsalSummary(
                new RehearsalSummary.Commands(12, 9, new TreeMap<>(Map.of("poll-not-open", 2L, "list-closed", 1L))),
                new RehearsalSummary.AckTimes(1.26, 19.96),
                400,
                faults,
                20,
                new RehearsalSummary.Course(61.24, 3, new TreeMap<>(Map.of("poll.cast", 9L)), 7, nodes));
    }
}
