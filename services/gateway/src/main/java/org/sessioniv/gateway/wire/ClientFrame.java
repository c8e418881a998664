package org.sessioniv.gateway.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;

/** A frame that a client may send. Who sends it is never part of it: the connection knows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientFrame.Watch.class, name = "watch"),
    @JsonSubTypes.Type(value = ClientFrame.Unwatch.class, name = "unwatch"),
    @JsonSubTypes.Type(value = ClientFrame.Submit.class, name = "submit"),
    @JsonSubTypes.Type(value = ClientFrame.Recall.class, name = "recall"),
    @JsonSubTypes.Type(value = ClientFrame.NoteJoin.class, name = "note-join"),
    @JsonSubTypes.Type(value = ClientFrame.NoteLeave.class, name = "note-leave"),
    @JsonSubTypes.Type(value = ClientFrame.Cursor.class, name = "cursor"),
    @JsonSubTypes.Type(value = ClientFrame.NoteAuthors.class, name = "note-authors"),
    @JsonSubTypes.Type(value = ClientFrame.Beat.class, name = "beat"),
})
public sealed interface ClientFrame {
    /** The version of this protocol. */
    int PROTOCOL = 1;

    /** Calls the one method of the reader that is meant for this frame. */
    void tell(Reader reader) throws BadFrame;

    /** Whoever takes frames says of each what comes of it. */
    interface Reader {
        void hello(Hello frame) throws BadFrame;

        void watch(Watch frame) throws BadFrame;

        void unwatch(Unwatch frame) throws BadFrame;

        void submit(Submit frame) throws BadFrame;

        void recall(Recall frame) throws BadFrame;

        void noteJoin(NoteJoin frame) throws BadFrame;

        void noteLeave(NoteLeave frame) throws BadFrame;

        void cursor(Cursor frame) throws BadFrame;

        void noteAuthors(NoteAuthors frame) throws BadFrame;

        void beat(Beat frame) throws BadFrame;
    }

    /** The first frame of every connection: proves the sign-in with a ticket that is good for one use. */
    record Hello(int protocol, String ticket) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.hello(this);
        }
    }

    /**
     * Starts a room's board, or resumes it after the version that the client has, if the lineage that came with that
     * version is this room's; without one the whole board comes.
     */
    record Watch(RoomId room, Optional<Long> have, Optional<String> lineage) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.watch(this);
        }
    }

    record Unwatch(RoomId room) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.unwatch(this);
        }
    }

    /**
     * A command for a room, under an id that the client made and keeps until it is answered. A command that rests on
     * what the client has, as a commit rests on its revision, names the lineage of that.
     */
    record Submit(RoomId room, String id, Optional<String> lineage, JsonNode command) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.submit(this);
        }
    }

    /**
     * Asks which of the commands with these ids, answered with {@code done} before, the room still has, and whether it
     * still has the lineage that came after them.
     */
    record Recall(RoomId room, Optional<String> lineage, List<String> ids) implements ClientFrame {
        /** As many as a client may ask about at once. */
        public static final int MAX_IDS = 200;

        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.recall(this);
        }
    }

    /**
     * Starts a room's note, or resumes it after the revision that the client has, if the lineage that came with that
     * revision is this room's; without one the whole note comes.
     */
    record NoteJoin(RoomId room, Optional<Long> revision, Optional<String> lineage) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.noteJoin(this);
        }
    }

    record NoteLeave(RoomId room) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.noteLeave(this);
        }
    }

    /** Where the sender's cursor stands in the note. Never kept. */
    record Cursor(RoomId room, long revision, int anchor, int head) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.cursor(this);
        }
    }

    /** Asks who wrote what lies between two places of that revision of the note, such as before and behind a block. */
    record NoteAuthors(RoomId room, long revision, int from, int to) implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.noteAuthors(this);
        }
    }

    /** A sign of life; the answer says what time it is at the server. */
    record Beat() implements ClientFrame {
        @Override
        public void tell(Reader reader) throws BadFrame {
            reader.beat(this);
        }
    }
}
