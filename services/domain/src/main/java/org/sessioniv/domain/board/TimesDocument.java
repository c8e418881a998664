package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.domain.floor.SpeakerList;
import org.sessioniv.domain.floor.Speech;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;

/**
 * How often and how long each delegation has spoken in this room: {@link Speech.Finished#speakingTime()}. All see it.
 */
public record TimesDocument(List<Entry> delegations) implements BoardDocument {
    /** One delegation's speeches that are over. */
    public record Entry(String delegation, int speeches, long spokenMs) {
        Entry plus(Speech.Finished speech) {
            return new Entry(
                    delegation, speeches + 1, spokenMs + speech.speakingTime().toMillis());
        }
    }

    public static Optional<TimesDocument> of(RoomState room) {
        return room.kind().filter(RoomKind.SITTING::contains).map(kind -> of(room.floor()));
    }

    private static TimesDocument of(SpeakerList floor) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        floor.finished().stream()
                .filter(Speech.Finished::isSpeech)
                .forEach(speech -> speech.request()
                        .by()
                        .delegation()
                        .ifPresent(delegation -> entries.merge(
                                delegation.value(),
                                new Entry(delegation.value(), 0, 0).plus(speech),
                                (before, one) -> before.plus(speech))));
        return new TimesDocument(List.copyOf(entries.values()));
    }
}
