package org.sessioniv.domain.programme;

import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;

/**
 * A meeting gets a name, a short name, a colour and a logo of its own, or goes back to what it was prepared with.
 *
 * <p>Who: the organiser. When: at any time. Effect: the look as a whole is another one, everywhere and at once; what
 * is left out is as the program has it. A colour that would be too faint somewhere is shown there in another shade.
 */
public final class GiveLook {
    /** Characters of a name, as of a title in a meeting's file. */
    public static final int MAX_NAME = 200;

    /** Characters of a short name. */
    public static final int MAX_SHORT_NAME = 24;

    private GiveLook() {}

    public record Give(
            Optional<String> name, Optional<String> shortName, Optional<String> accent, Optional<MeetingLook.Logo> logo)
            implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Written> named = name.map(Written::line);
            Optional<Written> abridged = shortName.map(Written::line);
            Optional<Rejection> fault = named.flatMap(words -> words.fault(MAX_NAME))
                    .or(() -> abridged.flatMap(words -> words.fault(MAX_SHORT_NAME)));
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            if (accent.isPresent() && accent.flatMap(Colour::read).isEmpty()) {
                return Decision.refuse(Code.MALFORMED_COMMAND, "A colour is # and six digits of hexadecimal.");
            }
            Optional<String> title = room.programme().map(Programme::title);
            MeetingLook look = new MeetingLook(
                    seen(named).filter(words -> !Optional.of(words).equals(title)), seen(abridged), accent, logo);
            return look.equals(room.look())
                    ? Decision.refuse(Code.NO_EFFECT, "The meeting looks so already.")
                    : Decision.accept(new Given(look));
        }

        private static Optional<String> seen(Optional<Written> words) {
            return words.filter(line -> !line.isBlank()).map(Written::words);
        }
    }

    public record Given(MeetingLook look) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(look);
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.MEETING);
        }
    }
}
