package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.testing.WayOfVoting;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.formats.Renderers;

/** From the report as data alone, a script that knows nothing of the program comes to the same counts and times. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundTripTest {
    private static final Path SCRIPT = Path.of("../../webroot/test/report/recompute.mjs");
    private static final List<String> SEATS = List.of("georgia-1", "poland-1", "ukraine-1");
    private static final List<String> TOPICS = List.of("water", "energy", "health");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private record Said(int code, String text) {}

    private static Said computed(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", SCRIPT.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } finally {
            process.destroy();
        }
    }

    /** A plenary in which some spoke, and one poll in which all voted and whose result is published. */
    private static RoomState voted(PollOpened opened, List<Ballot> ballots) {
        RoomScenario room = RoomScenario.room().given(opened);
        for (int seat = 0; seat < ballots.size(); seat++) {
            room = room.given(Facts.cast(SEATS.get(seat), ballots.get(seat)));
        }
        room = room.given(Facts.pollClosed());
        Poll poll = room.state().polls().byId().get(Facts.POLL);
        return room.given(new PublishPoll.Published(Facts.POLL, PollCount.of((Poll.Closed) poll), T0))
                .state();
    }

    private static List<RoomState> rooms() {
        SplittableRandom random = new SplittableRandom(7);
        List<RoomState> rooms = new ArrayList<>(List.of(ReportFactsTest.room()));
        for (WayOfVoting way : WayOfVoting.all()) {
            List<Ballot> ballots = SEATS.stream()
                    .map(seat -> WayOfVoting.ballot(way.method(), TOPICS, random))
                    .toList();
            rooms.add(voted(Facts.topicPoll(way.method(), new Selection(way.rule(), 1)), ballots));
        }
        for (Answer first : EnumSet.allOf(Answer.class)) {
            for (Answer second : EnumSet.allOf(Answer.class)) {
                rooms.add(voted(Facts.questionPoll(), List.of(new AnswerBallot(first), new AnswerBallot(second))));
            }
        }
        rooms.add(voted(Facts.questionPoll(), List.of()));
        return rooms;
    }

    private Path written(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] data(RoomState room, Choice.Attribution attribution) throws IOException {
        MeetingReport report = ReportFacts.of(SampleMeeting.meeting(), List.of(room), T0)
                .chosen(new Choice(null, Choice.WHOLE.parts(), attribution));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.of("json").orElseThrow().render(ReportComposer.compose(report), out);
        return out.toByteArray();
    }

    @Test
    void every_count_and_every_speaking_time_comes_out_the_same_by_whomever_it_is_told() throws Exception {
        List<Path> files = new ArrayList<>();
        for (RoomState room : rooms()) {
            for (Choice.Attribution attribution : Choice.Attribution.values()) {
                files.add(written("report-" + files.size() + ".json", data(room, attribution)));
            }
        }
        Said said = computed(files);
        assertEquals(0, said.code(), said.text());
        List<String> lines = said.text().lines().toList();
        assertEquals(files.size(), lines.size(), said.text());
        assertEquals(
                List.of("polls 0, speaking times 2, faults 0", "polls 0, speaking times 2, faults 0"),
                lines.subList(0, 2));
        assertEquals("polls 0, speaking times 1, faults 0", lines.get(2), "nobody is named");
        assertTrue(lines.stream().skip(3).allMatch("polls 1, speaking times 0, faults 0"::equals), said.text());
    }

    @Test
    void whatever_is_told_otherwise_is_found() throws Exception {
        byte[] poll = data(rooms().get(1), Choice.Attribution.SEAT);
        byte[] floor = data(ReportFactsTest.room(), Choice.Attribution.SEAT);
        assertEquals("poll", found(poll, "/rooms/0/polls/0/outcome", "cast", 4));
        assertEquals("poll", found(poll, "/rooms/0/polls/0/outcome/counts/0", "count", 9));
        assertEquals("poll", found(poll, "/rooms/0/polls/0/ballots/ballots/0", "weight", 7));
        assertEquals("time", found(floor, "/speakingTimes/0", "spokenMs", 70_001));
        assertEquals("time", found(floor, "/speakingTimes/0", "pointsOfOrder", 0));
        assertEquals("time", found(floor, "/rooms/0/speeches/0", "speakingTimeMs", 69_999));
    }

    private String found(byte[] data, String place, String name, int value) throws Exception {
        JsonNode report = MAPPER.readTree(data);
        ((ObjectNode) report.at(place)).put(name, value);
        Said said = computed(List.of(written("changed.json", MAPPER.writeValueAsBytes(report))));
        assertEquals(1, said.code(), said.text());
        return said.text().startsWith("speaking time of ")
                ? "time"
                : said.text().contains(", poll ") ? "poll" : said.text();
    }
}
