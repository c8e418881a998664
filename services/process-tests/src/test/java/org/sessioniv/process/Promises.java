package org.sessioniv.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the acks promise, compared with the boards and the journal. Each finding is one sentence. */
final class Promises {
    private final List<Sender> senders;
    private final List<String> found = new ArrayList<>();

    Promises(List<Sender> senders) {
        this.senders = senders;
    }

    /** Every ack is one command of the journal, at the version that its sender was told. */
    List<String> againstJournal(Map<String, StoredMeeting.Kept> kept) {
        acked().forEach(sent -> {
            StoredMeeting.Kept stored = kept.get(sent.id);
            if (stored == null) {
                found.add("acked and not in the journal: " + sent);
            } else if (!stored.stream().equals("room/" + sent.room) || stored.version() != sent.version()) {
                found.add("acked otherwise than stored: " + sent + ", stored as " + stored);
            }
        });
        return found;
    }

    /** After everything was answered: the journal holds what was acked and nothing else. */
    List<String> equalJournal(Map<String, StoredMeeting.Kept> kept) {
        againstJournal(kept);
        TreeSet<String> more = new TreeSet<>(kept.keySet());
        acked().forEach(sent -> more.remove(sent.id));
        more.forEach(id -> found.add("stored and not acked: " + id + " " + kept.get(id)));
        return found;
    }

    /** The boards show the effect of everything that was acked, once. All senders have just looked. */
    List<String> againstBoards() {
        senders.forEach(this::ballots);
        senders.forEach(this::floor);
        speakingTime();
        note();
        return found;
    }

    private Stream<Sent> acked() {
        return senders.stream().flatMap(sender -> sender.sent().stream()).filter(Sent::isDone);
    }

    private static Stream<Sent> acked(Sender sender, String type) {
        return sender.sent().stream().filter(sent -> sent.type().equals(type) && sent.isDone());
    }

    /** One sender for each delegation, so the last ballot that it was acked is the delegation's. */
    private void ballots(Sender sender) {
        Map<String, Sent> last = new LinkedHashMap<>();
        acked(sender, "poll.cast")
                .sorted(Comparator.comparingLong(Sent::version))
                .forEach(cast -> last.put(cast.room, cast));
        last.forEach((room, cast) -> {
            String poll = cast.command.path("poll").asText();
            JsonNode ballot = sender.document(room, "ballot/" + poll);
            if (!sorted(ballot).equals(sorted(cast.command))) {
                found.add("the ballot of " + sender.script() + " is " + ballot + ", acked was " + cast);
            }
        });
    }

    private static List<String> sorted(JsonNode ballot) {
        List<String> chosen = new ArrayList<>();
        ballot.path("ballot").path("options").forEach(option -> chosen.add(option.asText()));
        chosen.add(ballot.path("ballot").path("answer").asText());
        chosen.sort(Comparator.naturalOrder());
        return chosen;
    }

    /** Each request that was acked waits, speaks or has spoken, and no other does. */
    private void floor(Sender sender) {
        long asked = acked(sender, "floor.request").count();
        JsonNode floor = sender.document(Script.PLENARY, "floor");
        String delegation = delegationOf(sender);
        long seen = count(floor.path("queue"), delegation);
        seen += floor.path("speaking").path("delegation").asText().equals(delegation) ? 1 : 0;
        for (JsonNode times : sender.document(Script.PLENARY, "times").path("delegations")) {
            seen += times.path("delegation").asText().equals(delegation)
                    ? times.path("speeches").longValue()
                    : 0;
        }
        if (seen != asked) {
            found.add(sender.script() + " was acked " + asked + " requests for the floor, the boards know " + seen);
        }
    }

    private static String delegationOf(Sender sender) {
        return sender.script().seat().replaceAll("-1$", "");
    }

    private static long count(JsonNode queue, String delegation) {
        long count = 0;
        for (JsonNode request : queue) {
            count += request.path("delegation").asText().equals(delegation) ? 1 : 0;
        }
        return count;
    }

    private void speakingTime() {
        for (Sender sender : senders) {
            Optional<Sent> last = acked(sender, "floor.set-speaking-time").max(Comparator.comparingLong(Sent::version));
            last.ifPresent(set -> {
                JsonNode shown = sender.document(Script.PLENARY, "floor").path("speakingTimeMs");
                if (shown.longValue() != set.command.path("ms").longValue()) {
                    found.add("the speaking time is " + shown + ", acked was " + set);
                }
            });
        }
    }

    /** Every acked word stands in the note exactly once, and no other. */
    private void note() {
        List<String> expected = new ArrayList<>();
        acked().filter(sent -> sent.type().equals("note.commit"))
                .map(Script::wordOf)
                .forEach(expected::add);
        List<String> seen =
                new ArrayList<>(Arrays.asList(senders.get(0).note().strip().split("\\s+")));
        seen.removeIf(String::isEmpty);
        expected.sort(Comparator.naturalOrder());
        seen.sort(Comparator.naturalOrder());
        if (!expected.equals(seen)) {
            List<String> lost = new ArrayList<>(expected);
            seen.forEach(lost::remove);
            List<String> more = new ArrayList<>(seen);
            expected.forEach(more::remove);
            found.add("of the note's words " + lost + " were acked and are lost, " + more + " are too many");
        }
    }
}
