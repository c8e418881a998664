package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.programme.Accent;
import org.sessioniv.domain.programme.Colour;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.RoomState;

/**
 * What a meeting has of its own in its look; without a part where it has none. {@code prepared} is the title that its
 * name stands in place of.
 */
public record LookDocument(
        Optional<String> prepared, Optional<String> shortName, Optional<Shades> accent, Optional<MeetingLook.Logo> logo)
        implements BoardDocument {
    /** The colour that was chosen, and the shades in which it is read on each ground, as in a style sheet. */
    public record Shades(
            String chosen,
            String light,
            String lightTint,
            String dark,
            String darkTint,
            String board,
            String hall,
            String won,
            String wonOnBoard) {}

    /** The look of that meeting; empty where it has nothing of its own. */
    public static Optional<LookDocument> of(RoomState room) {
        return of(room.look(), room.programme());
    }

    /** The same, for those who see nothing of the meeting yet. */
    public static Optional<LookDocument> of(MeetingLook look, Optional<Programme> programme) {
        return look.equals(MeetingLook.PLAIN)
                ? Optional.empty()
                : Optional.of(new LookDocument(
                        look.name().flatMap(name -> programme.map(Programme::title)),
                        look.shortName(),
                        look.accent().flatMap(LookDocument::shades),
                        look.logo()));
    }

    private static Optional<Shades> shades(String chosen) {
        return Colour.read(chosen)
                .map(Accent::of)
                .map(accent -> new Shades(
                        chosen,
                        accent.light().hex(),
                        accent.lightTint().hex(),
                        accent.dark().hex(),
                        accent.darkTint().hex(),
                        accent.board().hex(),
                        accent.hall().hex(),
                        accent.won().hex(),
                        accent.wonOnBoard().hex()));
    }
}
