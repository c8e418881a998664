package org.sessioniv.gateway.wire;

import java.util.Optional;
import org.sessioniv.domain.room.RoomId;

/** A frame that cannot be taken; the words never repeat what was sent. */
public final class BadFrame extends Exception {
    private static final long serialVersionUID = 1;
    private final ServerFrame.Wrong wrong;
    private final transient Optional<RoomId> room;

    public BadFrame(ServerFrame.Wrong wrong, String detail) {
        this(wrong, detail, Optional.empty());
    }

    private BadFrame(ServerFrame.Wrong wrong, String detail, Optional<RoomId> room) {
        super(detail, null, false, false);
        this.wrong = wrong;
        this.room = room;
    }

    /** The frame names a room that is not there for its sender. */
    public static BadFrame unknownRoom(RoomId room) {
        return new BadFrame(ServerFrame.Wrong.UNKNOWN_ROOM, "There is no such room.", Optional.of(room));
    }

    /** Whether a client that keeps to the protocol never sends such a frame. */
    public boolean isFault() {
        return switch (wrong) {
            case MALFORMED_FRAME, UNKNOWN_FRAME, TOO_LARGE, TOO_MANY -> true;
            case UNKNOWN_ROOM, ROOM_STOPPED -> false;
        };
    }

    public ServerFrame.Wrong wrong() {
        return wrong;
    }

    /** The answer to whoever sent it. */
    public ServerFrame.Fault fault() {
        return new ServerFrame.Fault(wrong, String.valueOf(getMessage()), room);
    }
}
