package org.sessioniv.rooms;

import java.util.function.Function;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Version;

/** What the sender of a command is told, once and for all, or asked to repeat. */
public sealed interface Answer {
    /** What comes of each kind of answer. */
    <R> R read(Function<Done, R> done, Function<Refused, R> refused);

    /** Whether this answers nothing yet: the same command may be sent again under the same id. */
    boolean retry();

    /** The command's events are durable; the room stands at that version or later. */
    record Done(Version version) implements Answer {
        @Override
        public <R> R read(Function<Done, R> done, Function<Refused, R> refused) {
            return done.apply(this);
        }

        @Override
        public boolean retry() {
            return false;
        }
    }

    /** A typed no. */
    record Refused(String code, String detail) implements Answer {
        @Override
        public <R> R read(Function<Done, R> done, Function<Refused, R> refused) {
            return refused.apply(this);
        }

        @Override
        public boolean retry() {
            return code.equals(ROOM_BUSY) || code.equals(STORE_UNAVAILABLE);
        }
    }

    String ID_REUSED = "id-reused";
    String UNKNOWN_ROOM = "unknown-room";
    String ROOM_BUSY = "room-busy";
    String STORE_UNAVAILABLE = "store-unavailable";
    String ACT_FAILED = "act-failed";
    String ROOM_STOPPED = "room-stopped";

    /** Said between nodes alone: the room runs on another one, or is about to. */
    String NOT_HERE = "not-here";

    static Answer of(Rejection rejection) {
        return new Refused(rejection.code().word(), rejection.detail());
    }

    static Answer idReused() {
        return new Refused(ID_REUSED, "This id was used for another command.");
    }

    static Answer unknownRoom() {
        return new Refused(UNKNOWN_ROOM, "There is no such room.");
    }

    /** What a commit hears as well whose revision the note does not have: it rests on a text that never was. */
    static Answer parted() {
        return of(new Rejection(Rejection.Code.REVISION_UNKNOWN, "It rests on what this room never had."));
    }

    static Answer roomBusy() {
        return new Refused(ROOM_BUSY, "Too many commands wait in this room; send it again.");
    }

    static Answer storeUnavailable() {
        return new Refused(STORE_UNAVAILABLE, "The store did not answer; send it again.");
    }

    static Answer actFailed() {
        return new Refused(ACT_FAILED, "A fault of the program: nothing was done, and trying again will not help.");
    }

    static Answer roomStopped() {
        return new Refused(ROOM_STOPPED, "The journal of this room cannot be read; an operator has to look at it.");
    }
}
