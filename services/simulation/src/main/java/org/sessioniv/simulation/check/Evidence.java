package org.sessioniv.simulation.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.ParticipantId;

/** What the clients of one run asked, and what they were told: all that the checkers know beside the journal. */
public final class Evidence {
    final Map<String, Asked> asked = new LinkedHashMap<>();
    final List<Done> done = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    final List<Shown> shown = new ArrayList<>();
    final List<LastSeen> lastSeen = new ArrayList<>();
    final List<Finding> oddities = new ArrayList<>();
    final Set<ParticipantId> away = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    final List<RuntimeException> broken = new ArrayList<>();

    /** A command under its id, and the standing of which the wish thought. */
    public record Asked(int wish, String id, RoomId room, ParticipantId by, RoomCommand command, Standing standing) {}

    record Done(String id, long version) {}

    record Refused(String id, String code) {}

    /** A board from the moment on at which its holder was told that it is whole up to that place. */
    public record Told(
            ParticipantId seat, RoomId room, long version, String lineage, Map<String, JsonNode> documents) {}

    /** One document that somebody was sent. */
    record Shown(ParticipantId seat, RoomId room, String key, JsonNode document) {}

    /** What somebody had at the very end: the board, and the revision of the note, -1 for none. */
    public record LastSeen(Told board, long revision) {}

    public void asked(Asked command) {
        asked.put(command.id(), command);
    }

    public void done(String id, long version) {
        done.add(new Done(id, version));
    }

    public void refused(String id, String code) {
        refused.add(new Refused(id, code));
    }

    public void told(Told board) {
        told.add(board);
    }

    public void shown(ParticipantId seat, RoomId room, String key, JsonNode document) {
        shown.add(new Shown(seat, room, key, document));
    }

    public void lastSeen(LastSeen seen) {
        lastSeen.add(seen);
    }

    /** Something that a client never should have been told. */
    public void odd(Property property, String words) {
        oddities.add(new Finding(property, words));
    }

    /** That seat was told that it is no more. */
    public void away(ParticipantId seat) {
        away.add(seat);
    }

    public boolean isAway(ParticipantId seat) {
        return away.contains(seat);
    }

    /** A turn of a node ended with an exception. */
    public void broken(RuntimeException thrown) {
        broken.add(thrown);
    }

    public int dones() {
        return done.size();
    }

    public int refusals() {
        return refused.size();
    }

    public int boardsTold() {
        return told.size();
    }

    public int documentsShown() {
        return shown.size();
    }
}
