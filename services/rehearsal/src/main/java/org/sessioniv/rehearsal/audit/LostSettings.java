package org.sessioniv.rehearsal.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sessioniv.rehearsal.client.Errand;

/**
 * Settings that one client alone changes in this run: the session, the list, the speaking time, the screen,
 * the state of a poll. The acked command of the highest version says what the board
 * must show; a poll whose terms say so was published by its closing. A setting with a command that was never answered
 * is left out.
 */
final class LostSettings {
    /** One setting, and what a command wants it to be. */
    private record Wanted(String setting, String room, String key, String path, String value) {
        static Wanted of(String room, String key, String path, String value) {
            return new Wanted(room + " " + key + " " + path, room, key, path, value);
        }
    }

    private static final Map<String, Function<Errand, List<Wanted>>> RULES = Map.ofEntries(
            Map.entry("session.open", command -> List.of(session(command, "open"), list(command, "true"))),
            Map.entry("session.close", command -> List.of(session(command, "closed"))),
            Map.entry("floor.close-list", command -> List.of(list(command, "false"))),
            Map.entry("floor.reopen-list", command -> List.of(list(command, "true"))),
            Map.entry(
                    "floor.set-speaking-time",
                    command -> List.of(Wanted.of(command.room(), "floor", "/speakingTimeMs", field(command, "ms")))),
            Map.entry(
                    "screen.show",
                    command -> List.of(Wanted.of(command.room(), "screen", "/view", field(command, "view")))),
            Map.entry("poll.close", command -> List.of(poll(command, "closed"))),
            Map.entry("poll.publish", command -> List.of(poll(command, "published"))),
            Map.entry("poll.annul", command -> List.of(poll(command, "annulled"))));

    private LostSettings() {}

    static List<String> find(List<Errand> errands, FinalBoards boards) {
        Map<String, Errand> last = new LinkedHashMap<>();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        List<String> uncertain = new ArrayList<>();
        for (Errand errand : errands) {
            Function<Errand, List<Wanted>> rule = RULES.getOrDefault(errand.type(), none -> List.of());
            for (Wanted one : rule.apply(errand)) {
                if (!errand.isAnswered()) {
                    uncertain.add(one.setting());
                }
                Errand before = last.get(one.setting());
                if (errand.isDone() && (before == null || errand.version() > before.version())) {
                    last.put(one.setting(), errand);
                    wanted.put(one.setting(), one);
                }
            }
        }
        wanted.keySet().removeAll(uncertain);
        return wanted.values().stream()
                .filter(one -> !boards.document(one.room(), one.key())
                        .at(one.path())
                        .asText()
                        .equals(due(one, boards)))
                .map(one -> one.setting() + " is not " + due(one, boards))
                .toList();
    }

    private static String due(Wanted one, FinalBoards boards) {
        JsonNode document = boards.document(one.room(), one.key());
        boolean itself = document.at("/conduct/results").asText().equals("at-close");
        return itself && one.value().equals("closed") ? "published" : one.value();
    }

    private static Wanted session(Errand command, String state) {
        return Wanted.of(command.room(), "room", "/session/state", state);
    }

    private static Wanted list(Errand command, String open) {
        return Wanted.of(command.room(), "floor", "/open", open);
    }

    private static Wanted poll(Errand command, String state) {
        return Wanted.of(command.room(), "poll/" + field(command, "poll"), "/state", state);
    }

    private static String field(Errand command, String name) {
        return command.command().path(name).asText();
    }
}
