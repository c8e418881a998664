package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessioniv.rehearsal.script.Ballots;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.script.Scene;
import org.sessioniv.rehearsal.wire.Wire;

/** The rules of the small server: so much of a meeting as a rehearsal needs to run from the topics to the floor. */
final class SmallMeeting {
    static final String ID = "m";
    static final List<String> DELEGATIONS = List.of("d0", "d1", "d2", "d3", "d4");

    /** Commands that were accepted, by type. */
    final Set<String> accepted = new HashSet<>();

    /** Commands that were accepted in the rooms of working groups, by type. */
    final Set<String> acceptedInGroups = new HashSet<>();

    private final Map<String, SmallRoom> rooms = new LinkedHashMap<>();
    private int ids;

    /** No with a code, or yes with an empty one. */
    private static final String YES = "";

    SmallMeeting() {
        SmallRoom meeting = room(ID);
        int order = 0;
        for (String delegation : DELEGATIONS) {
            ObjectNode document =
                    Wire.object().put("id", delegation).put("order", order++).put("votes", true);
            document.putArray("seats").add(seat(delegation, 1));
            meeting.put("delegation/" + delegation, document);
            meeting.put("topic/t" + order, topic("t" + order, "Topic " + order));
        }
        ObjectNode list = Wire.object();
        list.putArray("rooms").add(Wire.object().put("room", "m/plenary").put("kind", "plenary"));
        meeting.put("rooms", list);
        furnish("m/plenary");
    }

    private static ObjectNode seat(String delegation, int number) {
        return Wire.object().put("participant", delegation + "-" + number).put("label", delegation + " " + number);
    }

    private static ObjectNode topic(String id, String title) {
        return Wire.object().put("id", id).put("title", title).put("state", "proposed");
    }

    private void furnish(String room) {
        ObjectNode document = Wire.object().put("id", room);
        document.putObject("session").put("state", "not-opened");
        room(room).put("room", document);
        ObjectNode floor = Wire.object().put("open", false).put("speakingTimeMs", 180_000);
        floor.putArray("queue");
        room(room).put("floor", floor);
        ObjectNode times = Wire.object();
        times.putArray("delegations");
        room(room).put("times", times);
    }

    SmallRoom room(String id) {
        return rooms.computeIfAbsent(id, SmallRoom::new);
    }

    /** Carries a command out at the room's next version; a code when it is refused. */
    String decide(SmallRoom room, JsonNode command, Person by) {
        room.grow();
        String answer = switch (command.path("type").asText()) {
            case "roster.add-seat" -> addSeat(room, command.path("delegation").asText());
            case "roster.name-capacity" -> nameCapacity(room, command);
            case "roster.mark-attendance" -> mark(room, command);
            case "topic.propose" -> propose(room, command);
            case "topic.merge" -> merge(room, command);
            case "topic.waive-consent" -> waive(room, command.path("topic").asText());
            case "poll.open-topics" -> open(room, command, command.path("method"));
            case "poll.open-question" -> open(room, command, Wire.object().put("type", "answer"));
            case "poll.cast" -> cast(room, command, by);
            case "poll.draft-ballot" -> draft(room, command, by);
            case "poll.confirm-ballot" -> confirm(room, command, by);
            case "poll.close" -> close(room, command.path("poll").asText(), "closed");
            case "poll.annul" -> close(room, command.path("poll").asText(), "annulled");
            case "poll.publish" -> publish(room, command.path("poll").asText());
            case "group.form" -> form(room, command.path("poll").asText());
            case "group.join" -> join(room, command.path("room").asText(), by);
            case "group.leave" -> leave(room, command.path("room").asText(), by);
            case "group.wish" -> wish(room, command, by);
            case "session.open" -> openSession(room);
            default -> new SmallFloor(room, by).decide(command, "r" + ids++);
        };
        if (answer.equals(YES)) {
            accept(room, command);
        }
        return answer;
    }

    void accept(SmallRoom room, JsonNode command) {
        accepted.add(command.path("type").asText());
        if (room.id.startsWith(ID + "/wg-")) {
            acceptedInGroups.add(command.path("type").asText());
        }
    }

    private String addSeat(SmallRoom room, String delegation) {
        ObjectNode document = room.get("delegation/" + delegation);
        ArrayNode seats = document.withArray("seats");
        seats.add(seat(delegation, seats.size() + 1));
        room.put("delegation/" + delegation, document);
        return YES;
    }

    private String nameCapacity(SmallRoom room, JsonNode command) {
        String participant = command.path("participant").asText();
        String key = "delegation/" + participant.substring(0, participant.indexOf('-'));
        ObjectNode document = room.get(key);
        String capacity = command.path("capacity").asText();
        for (JsonNode seat : document.path("seats")) {
            if (seat.path("participant").asText().equals(participant)) {
                ((ObjectNode) seat)
                        .put("capacity", capacity)
                        .put("mandate", capacity.equals("head") ? "casts" : "advises");
            }
        }
        room.put(key, document);
        return YES;
    }

    private static String mark(SmallRoom room, JsonNode command) {
        ObjectNode document = Wire.object();
        ArrayNode marks = document.putArray("marks");
        room.get("attendance").path("marks").forEach(mark -> {
            if (!Scene.elements(command.path("delegations")).contains(mark.path("delegation"))) {
                marks.add(mark);
            }
        });
        command.path("delegations")
                .forEach(each -> marks.addObject()
                        .put("delegation", each.asText())
                        .put("present", command.path("present").asBoolean()));
        room.put("attendance", document);
        return YES;
    }

    private String propose(SmallRoom room, JsonNode command) {
        String id = "t-" + ids++;
        room.put("topic/" + id, topic(id, command.path("title").asText()));
        return YES;
    }

    private String merge(SmallRoom room, JsonNode command) {
        String id = "t-" + ids++;
        for (JsonNode old : command.path("topics")) {
            String key = "topic/" + old.path("topic").asText();
            room.put(key, room.get(key).put("state", "merged"));
        }
        ObjectNode made =
                topic(id, command.path("words").path("title").asText()).put("revision", 1);
        made.putObject("lineage").putArray("missing").add("d1");
        room.put("topic/" + id, made);
        return YES;
    }

    private String waive(SmallRoom room, String id) {
        ObjectNode topic = room.get("topic/" + id);
        topic.withObject("/lineage").putObject("waiver").put("reason", "The vote is due.");
        room.put("topic/" + id, topic);
        return YES;
    }

    private String open(SmallRoom room, JsonNode command, JsonNode method) {
        String id = "poll-" + ids++;
        ObjectNode poll = Wire.object()
                .put("id", id)
                .put("question", command.path("question").asText())
                .put("state", "open");
        if (command.has("again")) {
            poll.put("again", 1);
        }
        poll.set("method", method);
        poll.putObject("deciding").put("seats", command.path("select").asInt(1));
        List<String> options = method.path("type").asText().equals("answer")
                ? List.of("yes", "no", "abstain")
                : List.of("t1", "t2", "t3", "t4", "t5");
        ArrayNode list = poll.putArray("options");
        options.forEach(option -> list.add(Wire.object().put("id", option)));
        poll.set("conduct", command.path("conduct"));
        room.put("poll/" + id, poll);
        DELEGATIONS.forEach(
                each -> room.put("ballot-paper/" + id, each, Wire.object().put("entitled", true)));
        return YES;
    }

    private String cast(SmallRoom room, JsonNode command, Person by) {
        String poll = command.path("poll").asText();
        if (!room.has("ballot-paper/" + poll, by.delegation())) {
            return "poll-not-open";
        }
        if (Ballots.chosen(command).isEmpty()) {
            return "invalid-ballot";
        }
        ObjectNode ballot = Wire.object();
        ballot.set("ballot", command.path("ballot"));
        room.put("ballot/" + poll, by.delegation(), ballot);
        return voted(room, poll, by);
    }

    private static String voted(SmallRoom room, String poll, Person by) {
        JsonNode before = room.owned("vote/" + poll).getOrDefault(by.delegation(), Wire.object());
        int votes = before.path("votes").asInt() + 1;
        room.put(
                "vote/" + poll,
                by.delegation(),
                Wire.object().put("by", by.label()).put("votes", votes));
        return YES;
    }

    private String confirm(SmallRoom room, JsonNode command, Person by) {
        String poll = command.path("poll").asText();
        JsonNode draft = room.owned("ballot-draft/" + poll).getOrDefault(by.delegation(), Wire.object());
        if (!room.has("ballot-paper/" + poll, by.delegation())) {
            return "poll-not-open";
        }
        if (!draft.path("id").equals(command.path("seen"))) {
            return "ballot-draft-changed";
        }
        ObjectNode ballot = Wire.object();
        ballot.set("ballot", draft.path("ballot"));
        room.put("ballot/" + poll, by.delegation(), ballot);
        room.remove("ballot-draft/" + poll, by.delegation());
        return voted(room, poll, by);
    }

    private String draft(SmallRoom room, JsonNode command, Person by) {
        String poll = command.path("poll").asText();
        if (!room.has("ballot-paper/" + poll, by.delegation())) {
            return "poll-not-open";
        }
        if (room.has("ballot-draft/" + poll, by.delegation())) {
            return "ballot-draft-changed";
        }
        if (Ballots.chosen(command).isEmpty()) {
            return "invalid-ballot";
        }
        ObjectNode draft = Wire.object().put("id", "draft-" + ids++);
        draft.set("ballot", command.path("ballot"));
        room.put("ballot-draft/" + poll, by.delegation(), draft);
        return YES;
    }

    private String close(SmallRoom room, String poll, String state) {
        room.put("poll/" + poll, room.get("poll/" + poll).put("state", state));
        DELEGATIONS.forEach(each -> room.remove("ballot-paper/" + poll, each));
        DELEGATIONS.forEach(each -> room.remove("ballot-draft/" + poll, each));
        boolean itself =
                room.get("poll/" + poll).at("/conduct/results").asText().equals("at-close");
        return itself ? publish(room, poll) : YES;
    }

    private String publish(SmallRoom room, String poll) {
        ObjectNode document = room.get("poll/" + poll).put("state", "published");
        Map<String, JsonNode> ballots = room.owned("ballot/" + poll);
        Map<String, Integer> counts = new HashMap<>();
        ballots.values()
                .forEach(ballot -> Ballots.chosen(ballot).forEach(option -> counts.merge(option, 1, Integer::sum)));
        List<String> options = new ArrayList<>(Scene.texts(document.path("options"), "id"));
        options.sort(Comparator.comparingInt((String option) -> -counts.getOrDefault(option, 0)));
        ObjectNode outcome = document.putObject("outcome");
        outcome.putObject("turnout").put("cast", ballots.size());
        ArrayNode elected = outcome.putObject("decision").putArray("elected");
        options.stream().limit(document.path("deciding").path("seats").asInt()).forEach(elected::add);
        room.put("poll/" + poll, document);
        return YES;
    }

    private String form(SmallRoom room, String poll) {
        ObjectNode list = room.get("rooms");
        JsonNode decision = room.get("poll/" + poll).path("outcome").path("decision");
        for (JsonNode topic : decision.path("elected")) {
            String id = ID + "/wg-" + list.path("rooms").size();
            ObjectNode group = Wire.object().put("room", id).put("kind", "working-group");
            group.set("topic", topic);
            group.putArray("delegations");
            list.withArray("rooms").add(group);
            furnish(id);
        }
        room.put("rooms", list);
        return YES;
    }

    private String join(SmallRoom room, String group, Person by) {
        ObjectNode list = room.get("rooms");
        for (JsonNode each : list.path("rooms")) {
            if (each.path("room").asText().equals(group)) {
                if (Scene.joined(each, by.delegation())) {
                    return "already-member";
                }
                ((ObjectNode) each).withArray("delegations").add(by.delegation());
            }
        }
        room.put("rooms", list);
        return YES;
    }

    private String leave(SmallRoom room, String group, Person by) {
        ObjectNode list = room.get("rooms");
        for (JsonNode each : list.path("rooms")) {
            if (each.path("room").asText().equals(group)) {
                List<JsonNode> others = Scene.elements(each.path("delegations")).stream()
                        .filter(delegation -> !delegation.asText().equals(by.delegation()))
                        .toList();
                ((ObjectNode) each).putArray("delegations").addAll(others);
            }
        }
        room.put("rooms", list);
        return YES;
    }

    private static String wish(SmallRoom room, JsonNode command, Person by) {
        ObjectNode wish = Wire.object();
        wish.set("groups", command.path("groups"));
        wish.set("languages", command.path("languages"));
        room.put("wish", by.delegation(), wish);
        ArrayNode wishes = Wire.object().putArray("wishes");
        room.owned("wish").forEach((delegation, said) -> {
            ObjectNode entry = said.deepCopy();
            wishes.add(entry.put("delegation", delegation));
        });
        ObjectNode document = Wire.object();
        document.set("wishes", wishes);
        room.put("wishes", document);
        return YES;
    }

    private String openSession(SmallRoom room) {
        ObjectNode document = room.get("room");
        document.putObject("session").put("state", "open");
        room.put("room", document);
        room.put("floor", room.get("floor").put("open", true));
        return YES;
    }
}
