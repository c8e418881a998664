package org.sessioniv.counting.browser;

import java.util.Map;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.domain.recount.RecordTree;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * What the pages call: each takes the record of a poll as a reader of JSON made it, and gives a plain object. What is
 * wrong with the record is the text under {@code fault}.
 */
public final class Recount {
    private Recount() {}

    /** What the ballots come to, as {@link RecordTree#outcome} tells it. */
    @JSExport
    public static JSObject outcome(JSObject record) {
        return told(record, RecordTree::outcome);
    }

    /** Every round, as {@link RecordTree#rounds} tells it; an empty object where there are none. */
    @JSExport
    public static JSObject rounds(JSObject record) {
        return told(record, read -> read.rounds().orElse(Map.of()));
    }

    /** All rules that fit, as {@link RecordTree#sideBySide} tells it; an empty object where there are none. */
    @JSExport
    public static JSObject sideBySide(JSObject record) {
        return told(record, read -> read.sideBySide().orElse(Map.of()));
    }

    @FunctionalInterface
    private interface Question {
        Map<String, Object> answer(RecordTree record);
    }

    private static JSObject told(JSObject record, Question question) {
        try {
            return Objects.written(question.answer(RecordTree.read(Objects.read(record))));
        } catch (IllegalArgumentException | Limits.Exceeded wrong) {
            return Objects.written(Map.of("fault", String.valueOf(wrong.getMessage())));
        }
    }
}
