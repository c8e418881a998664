package org.sessioniv.reports.compose;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.RoomReport.Speech;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** What the program itself called something in English: that follows the language, what somebody wrote does not. */
final class GivenWords {
    private static final Map<String, Message> STAFF = Map.of(
            "Organiser", Message.ROLE_ORGANISER,
            "Moderator", Message.ROLE_MODERATOR,
            "Rapporteur", Message.ROLE_RAPPORTEUR,
            "Projector", Message.ROLE_PROJECTOR);

    private static final String PLENARY = "Plenary";

    private GivenWords() {}

    /** What a room is called; one that somebody named is called so. */
    static String title(RoomReport room, Words words) {
        return switch (room.kind()) {
            case PLENARY -> room.title().equals(PLENARY) ? words.say(Message.ROOM_PLENARY_TITLE) : room.title();
            case WORKING_GROUP -> room.title();
        };
    }

    /** Whoever spoke; a seat of a delegation is called as its delegation chose. */
    static String speaker(Speech speech, Words words) {
        String label = Objects.requireNonNullElse(speech.label(), "");
        return speech.delegation() == null
                ? Optional.ofNullable(STAFF.get(label)).map(words::say).orElse(label)
                : label;
    }
}
