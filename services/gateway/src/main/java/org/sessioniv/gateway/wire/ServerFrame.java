package org.sessioniv.gateway.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.board.RoleDocument;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/** A frame that the server may send. Times are milliseconds since 1970 by the server's clock. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerFrame.Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = ServerFrame.Change.class, name = "change"),
    @JsonSubTypes.Type(value = ServerFrame.Live.class, name = "live"),
    @JsonSubTypes.Type(value = ServerFrame.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ServerFrame.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerFrame.Recalled.class, name = "recalled"),
    @JsonSubTypes.Type(value = ServerFrame.NoteState.class, name = "note-state"),
    @JsonSubTypes.Type(value = ServerFrame.NoteCommit.class, name = "note-commit"),
    @JsonSubTypes.Type(value = ServerFrame.NoteAuthors.class, name = "note-authors"),
    @JsonSubTypes.Type(value = ServerFrame.Cursor.class, name = "cursor"),
    @JsonSubTypes.Type(value = ServerFrame.CursorGone.class, name = "cursor-gone"),
    @JsonSubTypes.Type(value = ServerFrame.Beat.class, name = "beat"),
    @JsonSubTypes.Type(value = ServerFrame.Closing.class, name = "closing"),
    @JsonSubTypes.Type(value = ServerFrame.Fault.class, name = "fault"),
})
public sealed interface ServerFrame {
    /** The answer to a hello: who the sender is here, and the limits that hold. */
    record Welcome(
            int protocol,
            long now,
            RoomId meeting,
            ParticipantId participant,
            String label,
            Optional<DelegationId> delegation,
            List<RoleDocument> roles,
            Sizes limits)
            implements ServerFrame {}

    /** Sizes that a client must keep to. */
    record Sizes(int frameBytes) {}

    /**
     * The whole board of a room as this viewer may see it; replaces what the client had. {@code parted} says that the
     * client came with a lineage that the room does not have: the server was restored from a copy.
     */
    record Snapshot(RoomId room, long version, String lineage, boolean parted, Map<String, Document> documents)
            implements ServerFrame {}

    /**
     * Documents that changed and documents that are gone. Without a version when it holds only what belongs to one
     * delegation or one person: the frame with the version and its lineage follows in the same moment.
     */
    record Change(
            RoomId room, Optional<Long> version, Optional<String> lineage, Map<String, Document> set, List<String> gone)
            implements ServerFrame {}

    /** What is true only now and is never in the journal. */
    record Live(RoomId room, Map<String, Presence> set) implements ServerFrame {}

    /** How many are connected to a room: in all, by delegation, and staff. */
    record Presence(int connected, Map<String, Integer> delegations, int staff) {}

    /** The command's events are durable. */
    record Done(String id, RoomId room, long version) implements ServerFrame {}

    /** The command was refused, for a reason with a stable code. */
    record Refused(String id, RoomId room, String code, String detail) implements ServerFrame {}

    /**
     * Of the commands that a client asked about, those that the room knows, and those that it does not. A room forgets
     * old commands too: only when it has {@code parted} from the lineage that the client named are these gone.
     */
    record Recalled(RoomId room, boolean parted, List<String> known, List<String> unknown) implements ServerFrame {}

    /** The whole note; {@code parted} as in a snapshot. */
    record NoteState(RoomId room, long revision, String lineage, boolean parted, JsonNode document)
            implements ServerFrame {}

    record NoteCommit(
            RoomId room,
            long revision,
            String lineage,
            String ref,
            ParticipantId by,
            List<JsonNode> steps,
            List<Integer> kept)
            implements ServerFrame {}

    /**
     * Who wrote what lies between those places of that revision, as far as it still stands: whoever wrote last in the
     * block that begins there, and how much is by whom.
     */
    record NoteAuthors(RoomId room, long revision, int from, int to, Optional<Writer> last, List<WriterShare> writers)
            implements ServerFrame {}

    /** Somebody who wrote, and the speech or the poll during which it was: {@code speech/…}, {@code poll/…}. */
    record Writer(ParticipantId by, String label, Optional<String> during) {}

    /** What somebody wrote, in letters. */
    record WriterShare(ParticipantId by, String label, Optional<String> during, int letters) {}

    record Cursor(RoomId room, ParticipantId by, long revision, int anchor, int head) implements ServerFrame {}

    record CursorGone(RoomId room, ParticipantId by) implements ServerFrame {}

    record Beat(long now) implements ServerFrame {}

    /**
     * The last frame before the server closes the connection. Of a node that stops while others go on: come back within
     * so many milliseconds, at a moment drawn by lot, so that those who were here come one after the other.
     */
    record Closing(Reason code, Optional<Integer> withinMs) implements ServerFrame {}

    /** Why the server closes a connection. */
    enum Reason {
        SIGNED_OUT,
        TOO_SLOW,
        PROTOCOL,
        /** The seat has a newer link, which ended what was signed in by the older. */
        REPLACED,
        /** The seat has other roles or another label: come back and be welcomed anew. */
        RESEATED,
        /** The seat is no more: the organiser removed it. */
        REMOVED,
        /** A room or the store did not answer; nothing was used up. Come back in a moment. */
        UNREACHABLE,
        SERVER_STOPPING,
        /** The ticket was unknown, used, too old or of another origin, or its sign-in has ended. */
        TICKET_REFUSED,
        HELLO_LATE,
        /** What came first was no hello. */
        HELLO_EXPECTED,
        OTHER_PROTOCOL
    }

    /** A frame could not be taken; of the room that it named, where it named one that is not there for the sender. */
    record Fault(Wrong code, String detail, Optional<RoomId> room) implements ServerFrame {}

    /** What is wrong with a frame. */
    enum Wrong {
        MALFORMED_FRAME,
        UNKNOWN_FRAME,
        /** No fault of the sender, and never a reason to close: rooms come and go. */
        UNKNOWN_ROOM,
        /** No fault of the sender either: the journal of the room cannot be read. Other rooms go on. */
        ROOM_STOPPED,
        TOO_LARGE,
        TOO_MANY
    }
}
