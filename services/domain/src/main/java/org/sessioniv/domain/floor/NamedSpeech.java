package org.sessioniv.domain.floor;

import java.util.function.Function;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomState;

/**
 * What is done to a speech is done to the speech that the button named: whoever pressed it saw that speaker, and
 * another may have the floor by the time the command arrives.
 */
final class NamedSpeech {
    private NamedSpeech() {}

    /** The rule applied to the speech of that entry, if it is the one that has the floor. */
    static Decision decide(RoomState room, FloorRequestId named, Function<Speech, Decision> rule) {
        return room.floor()
                .speaking()
                .map(speech -> speech.request().id().equals(named) ? rule.apply(speech) : changed())
                .orElseGet(() -> Decision.refuse(Code.NOBODY_SPEAKS, "Nobody has the floor."));
    }

    static Decision changed() {
        return Decision.refuse(Code.SPEAKER_CHANGED, "The floor has changed hands meanwhile.");
    }
}
