package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * All forms in which one kind of thing was ever stored, from 1 to today's, and the way from each to the next. A form
 * that was written once is read for ever.
 */
public final class Forms {
    private final String what;
    private final int today;
    private final List<Upcaster> steps;

    private Forms(String what, int today, List<Upcaster> steps) {
        this.what = what;
        this.today = today;
        this.steps = List.copyOf(steps);
    }

    /**
     * The forms up to number {@code today} of what is named so, such as "the event floor.granted". The first upcaster
     * leads from form 1 to form 2, and so on; one that is missing is refused here and not at some customer's journal.
     */
    public static Forms of(String what, int today, Upcaster... steps) {
        if (today < 1 || steps.length != today - 1) {
            throw new IllegalArgumentException(what + " is written in form " + today + " and has " + steps.length
                    + " upcaster(s) from older forms, but needs one from each form before today's");
        }
        return new Forms(what, today, List.of(steps));
    }

    /** The number of the form that is written today. */
    public int today() {
        return today;
    }

    /** The tree in today's form; {@link BatchCodec.UnreadableEntry} when it is of no form that is known. */
    public JsonNode raise(JsonNode form, JsonNode stored) {
        if (!form.isInt() || form.intValue() < 1 || form.intValue() > today) {
            throw new BatchCodec.UnreadableEntry(what + " has no form number " + form + ": this release knows "
                    + (today == 1 ? "form 1" : "forms 1 to " + today)
                    + ", a later one may have written it");
        }
        JsonNode tree = stored;
        for (int from = form.intValue(); from < today; from++) {
            tree = raise(from, tree);
        }
        return tree;
    }

    private ObjectNode raise(int from, JsonNode tree) {
        if (!(tree instanceof ObjectNode object)) {
            throw new BatchCodec.UnreadableEntry(what + " of form " + from + " has no content");
        }
        try {
            return steps.get(from - 1).raise(object);
        } catch (RuntimeException broken) {
            throw new BatchCodec.UnreadableEntry(
                    what + " of form " + from + " cannot be raised to form " + (from + 1), broken);
        }
    }
}
