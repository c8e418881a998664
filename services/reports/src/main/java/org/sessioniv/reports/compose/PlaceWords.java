package org.sessioniv.reports.compose;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.MeetingReport.Places;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** How the delegations came to their groups, in a sentence: what happened to nobody is not told. */
final class PlaceWords {
    private PlaceWords() {}

    static String of(Places places, ZoneId zone, Words words) {
        List<String> parts = new ArrayList<>();
        add(parts, places.firstWish(), Message.PLACES_FIRST_WISH, words);
        add(parts, places.laterWish(), Message.PLACES_LATER_WISH, words);
        add(parts, places.otherThanWished(), Message.PLACES_OTHER, words);
        add(parts, places.withoutWish(), Message.PLACES_NO_WISH, words);
        add(parts, places.byHand(), Message.PLACES_BY_HAND, words);
        add(parts, places.ofRapporteurs(), Message.PLACES_RAPPORTEUR, words);
        add(parts, places.joined(), Message.PLACES_JOINED, words);
        String moment = words.moment(places.at(), zone);
        return words.say(Message.PLACES_TOLD, moment, String.join(", ", parts), places.seed());
    }

    private static void add(List<String> parts, int count, Message how, Words words) {
        if (count > 0) {
            parts.add(words.say(how, count));
        }
    }
}
