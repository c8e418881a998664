package org.sessioniv.gateway.transcript;

import static org.sessioniv.gateway.transcript.Said.annul;
import static org.sessioniv.gateway.transcript.Said.answer;
import static org.sessioniv.gateway.transcript.Said.approve;
import static org.sessioniv.gateway.transcript.Said.attends;
import static org.sessioniv.gateway.transcript.Said.capacity;
import static org.sessioniv.gateway.transcript.Said.draft;
import static org.sessioniv.gateway.transcript.Said.give;
import static org.sessioniv.gateway.transcript.Said.part;
import static org.sessioniv.gateway.transcript.Said.places;
import static org.sessioniv.gateway.transcript.Said.pollKey;
import static org.sessioniv.gateway.transcript.Said.request;
import static org.sessioniv.gateway.transcript.Said.restingOnAttendance;
import static org.sessioniv.gateway.transcript.Said.topic;
import static org.sessioniv.gateway.transcript.Said.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.GuestId;
import org.sessioniv.domain.roster.Knocking;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.contract.Golden;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** One transcript for each feature: commands in, frames out for each viewer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptTest {
    private static final Path FOLDER = Path.of("../../webroot/test/transcripts");
    private final LiveGateway gateway = open(settings -> settings.with(settings.limits()
            .with(new Limits.Pace(
                    Duration.ofMillis(1),
                    Duration.ZERO,
                    Limits.Pace.DEFAULT.longBytes(),
                    Limits.Pace.DEFAULT.presence(),
                    Limits.Pace.DEFAULT.ping(),
                    Limits.Pace.DEFAULT.idle()))));

    LiveGateway open(UnaryOperator<GatewaySettings> change) {
        return LiveGateway.with(change);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    /** The plenary with a moderator, two delegations and a projector before it. */
    private Transcript plenary(String about) {
        return new Transcript(gateway, RoomsFixture.PLENARY, about)
                .viewer("moderator", gateway.seat(RoomsFixture.MODERATOR))
                .viewer("georgia-1", gateway.seat(RoomsFixture.GEORGIA_1))
                .viewer("ukraine-1", gateway.seat(RoomsFixture.UKRAINE_1))
                .viewer("screen", projector());
    }

    private Browser projector() {
        gateway.submit(
                RoomsFixture.MEETING,
                Directory.ORGANISER,
                new Appointing.AddStaff("Screen", Role.PROJECTOR, Optional.of(RoomsFixture.PLENARY)));
        return gateway.seat(gateway.directory().meeting(RoomsFixture.MEETING).orElseThrow().roster().staff().stream()
                .filter(seat -> seat.label().equals("Screen"))
                .map(Participant::id)
                .findFirst()
                .orElseThrow());
    }

    /** The ids of the meeting's topics, as JSON. */
    private static String topics(Transcript transcript) {
        return keys(transcript, "organiser", "topic/").stream()
                .map(id -> "\"" + id + "\"")
                .toList()
                .toString();
    }

    /** What follows that prefix in the keys of the viewer's board. */
    private static List<String> keys(Transcript transcript, String viewer, String prefix) {
        List<String> ids = new ArrayList<>();
        transcript.keys(viewer).forEachRemaining(key -> {
            if (key.startsWith(prefix)) {
                ids.add(key.substring(prefix.length()));
            }
        });
        return ids;
    }

    @Test
    void the_floor() {
        Transcript room = plenary("Asking for the floor, a point of order, the clock, and the list.");
        room.done("moderator", "{\"type\":\"floor.set-speaking-time\",\"ms\":120000}")
                .done("georgia-1", "{\"type\":\"floor.request\"}")
                .refused("already-waiting", "georgia-1", "{\"type\":\"floor.request\"}")
                .done("ukraine-1", "{\"type\":\"floor.request\"}")
                .refused("not-allowed", "georgia-1", "{\"type\":\"floor.give\",\"request\":\"request-1\"}")
                .refused("not-allowed", "screen", "{\"type\":\"floor.request\"}")
                .done("ukraine-1", "{\"type\":\"floor.raise-point-of-order\",\"ground\":\"The quorum, ხმა, голос.\"}");
        String point = "\"request\":\"" + request(room, 0) + "\"";
        room.done("moderator", "{\"type\":\"floor.give\"," + point + "}")
                .refused("speaker-changed", "moderator", "{\"type\":\"floor.give\"," + point + "}")
                .done("moderator", "{\"type\":\"floor.take-back\"," + point + "}")
                .done("moderator", "{\"type\":\"floor.give\"," + point + "}")
                .done("moderator", "{\"type\":\"floor.pause\"," + point + "}")
                .done("moderator", "{\"type\":\"floor.resume\"," + point + "}")
                .done("moderator", "{\"type\":\"floor.add-time\"," + point + ",\"ms\":60000}")
                .done("ukraine-1", "{\"type\":\"floor.yield\"," + point + "}");
        String last = request(room, 1);
        String first = request(room, 0);
        room.done("moderator", "{\"type\":\"floor.move\",\"request\":\"" + last + "\",\"before\":\"" + first + "\"}")
                .done("moderator", "{\"type\":\"floor.close-list\"}")
                .done("ukraine-1", "{\"type\":\"floor.withdraw\",\"request\":\"" + last + "\"}")
                .refused("list-closed", "ukraine-1", "{\"type\":\"floor.request\"}")
                .done("moderator", "{\"type\":\"floor.reopen-list\"}")
                .done("moderator", "{\"type\":\"floor.give\",\"request\":\"" + first + "\"}")
                .done("moderator", "{\"type\":\"screen.show\",\"view\":\"floor\",\"room\":null,\"poll\":null}")
                .done("ukraine-1", "{\"type\":\"floor.raise-point-of-order\",\"ground\":\"The clock.\"}");
        String order = request(room, 0);
        room.done("moderator", give(order, first))
                .done("moderator", give(first, order))
                .done("moderator", "{\"type\":\"floor.end\",\"request\":\"" + first + "\"}")
                .done("moderator", "{\"type\":\"session.close\"}")
                .refused("session-not-open", "georgia-1", "{\"type\":\"floor.request\"}");
        check("floor", room);
    }

    @Test
    void a_quick_poll() {
        Transcript room = plenary("A question, ballots that are changed, and the result.");
        room.done("moderator", "{\"type\":\"poll.open-question\",\"question\":\"Shall we go on?\",\"quorum\":\"1/2\"}");
        String key = pollKey(room, "screen");
        String poll = "\"poll\":\"" + key.substring(key.indexOf('/') + 1) + "\"";
        room.done("georgia-1", answer(poll, "yes"))
                .done("ukraine-1", answer(poll, "no"))
                .done("georgia-1", answer(poll, "abstain"))
                .refused("malformed-command", "ukraine-1", answer(poll, "maybe"))
                .refused("invalid-ballot", "ukraine-1", approve(poll, "yes"))
                .refused("not-allowed", "moderator", answer(poll, "yes"))
                .refused("poll-not-closed", "moderator", "{\"type\":\"poll.publish\"," + poll + "}")
                .done("moderator", "{\"type\":\"poll.close\"," + poll + "}")
                .refused("poll-not-open", "ukraine-1", answer(poll, "yes"))
                .done("moderator", "{\"type\":\"poll.publish\"," + poll + "}")
                .done(
                        "moderator",
                        "{\"type\":\"screen.show\",\"view\":\"result\",\"room\":\"kyiv/plenary\"," + poll + "}");
        check("poll", room);
    }

    @Test
    void who_attends() {
        Transcript room = plenary("Who attends is said, a question rests on it, and the roll keeps it.");
        room.done("moderator", attends("georgia"))
                .refused("not-allowed", "ukraine-1", attends("ukraine"))
                .done("moderator", restingOnAttendance("Agreed?"));
        String key = pollKey(room, "screen");
        String poll = "\"poll\":\"" + key.substring(key.indexOf('/') + 1) + "\"";
        room.done("georgia-1", answer(poll, "yes"))
                .refused("not-present", "ukraine-1", answer(poll, "no"))
                .done("moderator", "{\"type\":\"poll.close\"," + poll + "}")
                .done("moderator", "{\"type\":\"poll.publish\"," + poll + "}");
        check("attendance", room);
    }

    @Test
    void the_lobby_the_roster_and_the_topics() {
        Transcript meeting = new Transcript(
                        gateway, RoomsFixture.MEETING, "Who comes in, who gets a role, and which topics become groups.")
                .viewer("organiser", gateway.organiser())
                .viewer("moderator", gateway.seat(RoomsFixture.MODERATOR))
                .viewer("georgia-1", gateway.seat(RoomsFixture.GEORGIA_1))
                .viewer("ukraine-1", gateway.seat(RoomsFixture.UKRAINE_1));
        DelegationId georgia = new DelegationId("georgia");
        meeting.program(new Knocking.Knock(new LobbyEntryId("entry-1"), georgia))
                .program(new Knocking.Knock(new LobbyEntryId("entry-2"), georgia))
                .refused("not-allowed", "georgia-1", "{\"type\":\"roster.turn-away\",\"entry\":\"entry-1\"}")
                .done("moderator", "{\"type\":\"roster.admit\",\"entry\":\"entry-1\",\"delegation\":\"ukraine\"}")
                .done("moderator", "{\"type\":\"roster.turn-away\",\"entry\":\"entry-2\"}")
                .refused("no-such-entry", "moderator", "{\"type\":\"roster.turn-away\",\"entry\":\"entry-2\"}")
                .done("organiser", "{\"type\":\"roster.add-seat\",\"delegation\":\"georgia\"}")
                .program(new Knocking.Knock(
                        new LobbyEntryId("entry-3"),
                        georgia,
                        Optional.of(new GuestId("guest-1")),
                        List.of(new ParticipantId("georgia-2"))))
                .refused(
                        "already-seated",
                        "moderator",
                        "{\"type\":\"roster.admit\",\"entry\":\"entry-3\"," + "\"delegation\":\"georgia\"}")
                .done(
                        "moderator",
                        "{\"type\":\"roster.move-seat\",\"entry\":\"entry-3\"," + "\"participant\":\"georgia-2\"}")
                .done("organiser", "{\"type\":\"roster.name-head\",\"participant\":\"georgia-2\"}")
                .done("organiser", capacity("georgia-1", "\"alternate\""))
                .done("organiser", capacity("georgia-2", "\"head\""))
                .refused("no-effect", "organiser", capacity("georgia-2", "\"head\""))
                .refused(
                        "label-taken",
                        "organiser",
                        "{\"type\":\"roster.rename-seat\",\"participant\":\"georgia-2\"," + "\"label\":\"georgia 1\"}")
                .done(
                        "organiser",
                        "{\"type\":\"roster.rename-seat\",\"participant\":\"ukraine-2\"," + "\"label\":\"Deputy\"}")
                .done("organiser", "{\"type\":\"roster.remove-seat\",\"participant\":\"ukraine-2\"}")
                .done(
                        "organiser",
                        "{\"type\":\"roster.add-staff\",\"label\":\"Rapporteur\",\"role\":\"rapporteur\",\"room\":null}")
                .done(
                        "organiser",
                        "{\"type\":\"roster.appoint\",\"participant\":\"georgia-2\",\"role\":\"moderator\","
                                + "\"room\":\"kyiv/plenary\"}")
                .done(
                        "organiser",
                        "{\"type\":\"roster.dismiss\",\"participant\":\"georgia-2\",\"role\":\"moderator\","
                                + "\"room\":\"kyiv/plenary\"}")
                .done(
                        "organiser",
                        "{\"type\":\"meeting.give-look\",\"name\":\"Experts in Kyiv\",\"shortName\":\"EMK\","
                                + "\"accent\":\"#8a1538\",\"logo\":{\"hash\":\"" + "0f".repeat(32)
                                + "\",\"width\":640,\"height\":320}}")
                .done("organiser", "{\"type\":\"meeting.give-look\",\"accent\":\"#ffd200\"}")
                .done("organiser", "{\"type\":\"meeting.give-look\",\"accent\":\"#000000\"}")
                .done("organiser", "{\"type\":\"meeting.give-look\"}")
                .refused("no-effect", "organiser", "{\"type\":\"meeting.give-look\"}")
                .done("georgia-1", topic("Joint patrols"))
                .done("ukraine-1", topic("Shared registers"))
                .done("georgia-1", topic("Mobile teams"));
        meeting.done(
                "organiser",
                "{\"type\":\"poll.open-topics\",\"question\":\"Which?\",\"topics\":" + topics(meeting)
                        + ",\"method\":{\"type\":\"approval\",\"min\":1,\"max\":2},\"rule\":\"approval\""
                        + ",\"select\":1,\"quorum\":\"1/2\"}");
        String key = pollKey(meeting, "organiser");
        JsonNode options = meeting.document("organiser", key).path("options");
        String poll = "\"poll\":\"" + key.substring(key.indexOf('/') + 1) + "\"";
        String first = options.path(0).path("id").asText();
        String second = options.path(1).path("id").asText();
        meeting.refused("topic-in-poll", "organiser", "{\"type\":\"topic.withdraw\",\"topic\":\"" + first + "\"}")
                .done("georgia-1", approve(poll, first, second))
                .done("organiser", capacity("georgia-1", "\"adviser\""))
                .refused("seat-does-not-cast", "georgia-1", approve(poll, second))
                .done("georgia-1", draft(poll, first))
                .refused("ballot-draft-changed", "georgia-1", draft(poll, second));
        String confirm = "{\"type\":\"poll.confirm-ballot\"," + poll + Said.seen(meeting, key) + ",\"votes\":1}";
        meeting.refused("seat-does-not-cast", "georgia-1", confirm)
                .done("organiser", capacity("georgia-1", "\"head\""))
                .done("georgia-1", confirm)
                .done("georgia-1", draft(poll, second));
        String discard = "{\"type\":\"poll.discard-ballot-draft\"," + poll + Said.seen(meeting, key) + "}";
        meeting.done("georgia-1", discard)
                .refused("ballot-draft-changed", "georgia-1", discard)
                .done("georgia-1", draft(poll, second))
                .done("ukraine-1", approve(poll, first))
                .done("organiser", "{\"type\":\"poll.close\"," + poll + "}")
                .done("organiser", "{\"type\":\"poll.publish\"," + poll + "}")
                .done("organiser", "{\"type\":\"group.form\"," + poll + "}")
                .done("ukraine-1", "{\"type\":\"group.wish\",\"groups\":[\"kyiv/wg-1\"],\"languages\":[\"uk\",\"en\"]}")
                .done("ukraine-1", "{\"type\":\"group.join\",\"room\":\"kyiv/wg-1\"}")
                .refused("places-changed", "organiser", places("0".repeat(64)))
                .refused("not-allowed", "moderator", places("0".repeat(64)))
                .done("organiser", places(seal()));
        check("meeting", meeting);
    }

    /** All in the one group: Georgia, which said nothing, and Ukraine, which is there. */
    private static String seal() {
        RoomId group = new RoomId("kyiv/wg-1");
        return GivenPlaces.seal(List.of(
                new Place(new DelegationId("georgia"), group, Reason.of(Reason.Kind.ANY)),
                new Place(new DelegationId("ukraine"), group, Reason.of(Reason.Kind.JOINED))));
    }

    @Test
    void a_tie() {
        String about =
                "A poll that is annulled and asked again, a tie that all see at the close, and the chair who decides it.";
        Transcript meeting = new Transcript(gateway, RoomsFixture.MEETING, about)
                .viewer("organiser", gateway.organiser())
                .viewer("georgia-1", gateway.seat(RoomsFixture.GEORGIA_1));
        meeting.done("georgia-1", topic("Joint patrols")).done("georgia-1", topic("Mobile teams"));
        String open = "{\"type\":\"poll.open-topics\",\"question\":\"Which?\",\"topics\":" + topics(meeting)
                + ",\"method\":{\"type\":\"approval\",\"min\":1,\"max\":2},\"rule\":\"approval\""
                + ",\"select\":1,\"conduct\":{\"ties\":\"chair\",\"results\":\"at-close\"}";
        meeting.done("organiser", open + "}");
        String old = pollKey(meeting, "organiser").substring("poll/".length());
        meeting.done("organiser", annul(old))
                .refused("poll-decided", "organiser", annul(old))
                .done("organiser", open + ",\"again\":\"" + old + "\"}");
        String key = pollKey(meeting, "organiser");
        JsonNode options = meeting.document("organiser", key).path("options");
        String poll = "\"poll\":\"" + key.substring(key.indexOf('/') + 1) + "\"";
        String first = options.path(0).path("id").asText();
        String second = options.path(1).path("id").asText();
        String decide = "{\"type\":\"poll.decide-tie\"," + poll + ",\"reason\":\"It is new.\",\"options\":[\"";
        meeting.done("georgia-1", approve(poll, first, second))
                .refused("poll-not-published", "organiser", decide + second + "\"]}")
                .done("organiser", "{\"type\":\"poll.close\"," + poll + "}")
                .refused("tie-not-fitted", "organiser", decide + first + "\",\"" + second + "\"]}")
                .done("organiser", decide + second + "\"]}")
                .refused("no-tie", "organiser", decide + first + "\"]}");
        check("tie", meeting);
    }

    @Test
    void proposals_from_home() {
        String about = "A draft that only its delegation sees, a proposal, who stands behind it, shortlist and return.";
        Transcript meeting = new Transcript(gateway, RoomsFixture.MEETING, about)
                .viewer("organiser", gateway.organiser())
                .viewer("georgia-1", gateway.seat(RoomsFixture.GEORGIA_1))
                .viewer("georgia-2", gateway.seat(new ParticipantId("georgia-2")))
                .viewer("ukraine-1", gateway.seat(RoomsFixture.UKRAINE_1));
        meeting.done("organiser", "{\"type\":\"topic.call\",\"limit\":1,\"deadlineAt\":253402300799999}")
                .done("georgia-1", "{\"type\":\"topic.draft\"," + words("Roads") + "}");
        String topic = "\"topic\":\"" + keys(meeting, "georgia-2", "draft/").get(0) + "\"";
        meeting.done("georgia-2", "{\"type\":\"topic.edit-draft\"," + topic + ",\"seen\":1," + words("Paths") + "}")
                .refused(
                        "words-changed",
                        "georgia-1",
                        "{\"type\":\"topic.edit-draft\"," + topic + ",\"seen\":1," + words("Bridges") + "}")
                .refused("no-such-draft", "ukraine-1", "{\"type\":\"topic.submit\"," + topic + ",\"seen\":2}")
                .done("georgia-1", "{\"type\":\"topic.submit\"," + topic + ",\"seen\":2}")
                .refused("topic-limit-reached", "georgia-1", topic("Sea"))
                .done("georgia-2", "{\"type\":\"topic.correct\"," + topic + ",\"seen\":2," + words("Ways") + "}")
                .refused("words-changed", "ukraine-1", "{\"type\":\"topic.sponsor\"," + topic + ",\"seen\":2}")
                .done("ukraine-1", "{\"type\":\"topic.sponsor\"," + topic + ",\"seen\":3}")
                .refused(
                        "topic-sponsored",
                        "georgia-1",
                        "{\"type\":\"topic.correct\"," + topic + ",\"seen\":3," + words("Roads") + "}")
                .done("organiser", "{\"type\":\"topic.shortlist\"," + topic + ",\"seen\":3}")
                .done("organiser", "{\"type\":\"topic.take-off\"," + topic + "}")
                .done("organiser", "{\"type\":\"topic.return\"," + topic + ",\"reason\":\"Too wide\"}")
                .done("georgia-2", "{\"type\":\"topic.edit-draft\"," + topic + ",\"seen\":4," + words("Roads") + "}")
                .done("georgia-2", "{\"type\":\"topic.submit\"," + topic + ",\"seen\":5}")
                .done("ukraine-1", "{\"type\":\"topic.step-back\"," + topic + "}")
                .done("georgia-1", "{\"type\":\"topic.draft\"," + words("Sea") + "}");
        String other = "\"topic\":\"" + keys(meeting, "georgia-2", "draft/").get(0) + "\"";
        meeting.done("georgia-2", "{\"type\":\"topic.discard-draft\"," + other + ",\"seen\":1}");
        check("proposals", meeting);
    }

    @Test
    void topics_merged_and_split() {
        String about = "Two topics become one, consent to its words is given and waived, and it is split again.";
        Transcript meeting = new Transcript(gateway, RoomsFixture.MEETING, about)
                .viewer("organiser", gateway.organiser())
                .viewer("georgia-1", gateway.seat(RoomsFixture.GEORGIA_1))
                .viewer("ukraine-1", gateway.seat(RoomsFixture.UKRAINE_1));
        meeting.done("georgia-1", topic("Roads")).done("ukraine-1", topic("Paths"));
        List<String> old = keys(meeting, "organiser", "topic/");
        String seen = "{\"topic\":\"" + old.get(0) + "\",\"seen\":1},{\"topic\":\"" + old.get(1) + "\",\"seen\":1}";
        String merge = "{\"type\":\"topic.merge\",\"topics\":[" + seen + "]," + words("Ways") + "}";
        meeting.done("organiser", merge).refused("topic-replaced", "organiser", merge);
        String made = keys(meeting, "organiser", "topic/").stream()
                .filter(key -> !old.contains(key))
                .findFirst()
                .orElseThrow();
        String topic = "\"topic\":\"" + made + "\",\"seen\":1";
        String waive = "{\"type\":\"topic.waive-consent\"," + topic + ",\"reason\":\"No answer came\"}";
        meeting.refused("consent-missing", "organiser", "{\"type\":\"topic.shortlist\"," + topic + "}")
                .done("georgia-1", "{\"type\":\"topic.sponsor\"," + topic + "}")
                .done("organiser", waive)
                .refused("no-consent-missing", "organiser", waive)
                .done("organiser", "{\"type\":\"topic.shortlist\"," + topic + "}")
                .done(
                        "organiser",
                        "{\"type\":\"topic.split\"," + topic + ",\"parts\":[" + part("Days") + "," + part("Nights")
                                + "]}");
        check("merging", meeting);
    }

    private static void check(String name, Transcript transcript) {
        Golden.check(FOLDER.resolve(name + ".json"), Transcript.unmarked(transcript.text()));
    }
}
