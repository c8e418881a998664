package org.sessioniv.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sessioniv.rehearsal.board.NoteText;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * One author of a room's note: a copy at a revision, one commit in flight, and the server's steps taken as the truth.
 * Each author writes at the end of a paragraph of its own.
 */
public final class NoteClient {
    private static final long NONE = -1;

    private final String room;
    private final Player player;
    private final Ledger ledger;
    private long revision = NONE;
    private String lineage = "";
    private @Nullable NoteText text;
    private @Nullable Errand inFlight;
    private boolean seen;

    NoteClient(String room, Player player, Ledger ledger) {
        this.room = room;
        this.player = player;
        this.ledger = ledger;
    }

    /** Whether the server has told the note. */
    public boolean isKnown() {
        return text != null;
    }

    public String text() {
        NoteText known = text;
        return known == null ? "" : known.text();
    }

    /** Joins, or resumes at the revision at hand. */
    void rejoin() {
        ObjectNode frame = Wire.typed("note-join").put("room", room);
        player.send(
                revision == NONE || lineage.isEmpty()
                        ? frame.putNull("revision")
                        : frame.put("revision", revision).put("lineage", lineage));
    }

    /** The whole note. */
    void state(JsonNode frame) {
        move(frame.path("revision").longValue(), frame.path("parted").booleanValue() ? NONE : revision);
        lineage = frame.path("lineage").asText("");
        text = new NoteText(frame.path("document"));
        seen = true;
    }

    /** One commit that the server accepted, in the form in which it was applied there. */
    void commit(JsonNode frame) {
        long next = frame.path("revision").longValue();
        NoteText known = text;
        if (known == null || revision == NONE) {
            return;
        }
        notice(frame);
        if (next != revision + 1) {
            ledger.wentBack(player.person().participant() + ": note of " + room + " at " + revision + " got " + next);
            startAgain();
            return;
        }
        revision = next;
        lineage = frame.path("lineage").asText("");
        for (JsonNode step : frame.path("steps")) {
            if (!known.apply(step)) {
                startAgain();
                return;
            }
        }
    }

    private void notice(JsonNode frame) {
        Errand own = inFlight;
        if (own != null && own.id().equals(frame.path("ref").asText())) {
            seen = true;
            if (frame.hasNonNull("kept") && frame.path("kept").isEmpty()) {
                own.handBack();
            }
            settle(own);
        }
    }

    private void move(long next, long least) {
        if (next < least) {
            ledger.wentBack(player.person().participant() + ": note of " + room + " at " + least + " got " + next);
        }
        revision = next;
    }

    private void startAgain() {
        revision = NONE;
        rejoin();
    }

    /** Writes these words at the end of the paragraph that begins with the mark; says whether it could. */
    public boolean type(String mark, String words) {
        NoteText known = text;
        if (known == null || revision == NONE || inFlight != null) {
            return false;
        }
        int end = known.endOfParagraph(mark);
        JsonNode step = end < 0
                ? NoteText.insertParagraph(known.end(), mark + " " + words)
                : NoteText.insertText(end, " " + words);
        Act act = new Act(room, Wire.typed("note.commit").put("revision", revision));
        act.command().putArray("steps").add(step);
        seen = false;
        Errand errand = player.submit(act);
        inFlight = errand;
        errand.future().onSuccess(answer -> answered(errand, answer));
        return true;
    }

    private void answered(Errand errand, Errand.Answer answer) {
        if (!answer.done()) {
            inFlight = null;
            startAgain();
        } else {
            settle(errand);
        }
    }

    /** The next commit waits until this one is acked and its steps are in the copy. */
    private void settle(Errand errand) {
        if (seen && errand.isDone()) {
            inFlight = null;
        }
    }
}
