package org.sessioniv.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.identity.SeatLinks;
import org.sessioniv.rooms.RoomsFixture;
import org.slf4j.LoggerFactory;

/** Secrets, names and votes are given to the server in every way there is, and then looked for in its log. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogCanaryTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

    /** A poll with a ballot, a topic, a note and an admission, each with words of its own. */
    private static void sitThrough(LiveGateway gateway, Tab member) {
        Tab moderator = gateway.seat(RoomsFixture.MODERATOR).tab();
        member.watch(RoomsFixture.PLENARY);
        moderator.submit(RoomsFixture.PLENARY, "{\"type\":\"poll.open-question\",\"question\":\"Canary-Question\"}");
        moderator.next("done");
        String poll = "";
        while (!poll.matches("poll/[^/]+")) {
            poll = member.next("change").path("set").fieldNames().next();
        }
        String id = poll.substring(poll.indexOf('/') + 1);
        for (String ballot : List.of(
                "{\"type\":\"answer\",\"answer\":\"abstain\"}",
                "{\"type\":\"approval\",\"options\":[\"canary-choice\"]}")) {
            member.submit(
                    RoomsFixture.PLENARY, "{\"type\":\"poll.cast\",\"poll\":\"" + id + "\",\"ballot\":" + ballot + "}");
            member.next("done", "refused");
        }
        moderator.submit(RoomsFixture.PLENARY, "{\"type\":\"poll.close\",\"poll\":\"" + id + "\"}");
        moderator.next("done");
        moderator.submit(RoomsFixture.PLENARY, "{\"type\":\"poll.publish\",\"poll\":\"" + id + "\"}");
        moderator.next("done");
        member.submit(
                RoomsFixture.MEETING,
                "{\"type\":\"topic.propose\",\"title\":\"Canary-Topic\",\"why\":\"y\",\"question\":\"q\"}");
        member.next("done");
        member.send("{\"type\":\"note-join\",\"room\":\"kyiv/plenary\"}");
        member.submit(
                RoomsFixture.PLENARY,
                "{\"type\":\"note.commit\",\"revision\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":1,\"to\":1,"
                        + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"Canary-Note\"}]}}]}");
        member.next("note-commit");
    }

    @Test
    void nothing_that_is_secret_or_personal_reaches_the_log_at_any_level() {
        List<String> canaries = new ArrayList<>(List.of(
                "Canary-Name",
                "Canary-Password-1",
                "canary-secret",
                "Canary-Question",
                "Canary-Topic",
                "Canary-Note",
                "canary-choice",
                "abstain"));
        Level before = root.getLevel();
        seen.start();
        root.detachAppender("console");
        root.addAppender(seen);
        root.setLevel(Level.DEBUG);
        try (LiveGateway gateway = LiveGateway.open()) {
            String token = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
            String code = RoomsFixture.await(gateway.identity.codes().of(RoomsFixture.MEETING));
            Browser organiser = gateway.browser();
            organiser
                    .post("/api/setup", "{\"token\":\"" + token + "\",\"password\":\"Canary-Password-1\"}")
                    .expect(200);
            Browser other = gateway.browser();
            other.post("/api/sign-in/password", "{\"password\":\"Canary-Password-1 wrong\"}")
                    .expect(401);
            other.post("/api/sign-in/seat", "{\"secret\":\"canary-secret\"}").expect(401);
            other.post("/api/sign-in/seat", "{\"secret\":\"canary-secret").expect(400);
            other.post("/api/join", "{\"code\":\"" + code + "\",\"name\":\"Canary-Name\",\"delegation\":\"georgia\"}")
                    .expect(202);
            String card = RoomsFixture.await(
                    gateway.identity.links().make(new SeatLinks.Seat(RoomsFixture.MEETING, RoomsFixture.UKRAINE_1)));
            organiser
                    .post("/api/meetings/kyiv/links/find", "{\"secret\":\"" + card + "\"}")
                    .expect(200);
            organiser
                    .post("/api/meetings/kyiv/links/find", "{\"secret\":\"" + card)
                    .expect(400);
            Browser seat = gateway.seat(RoomsFixture.GEORGIA_1);
            String ticket = seat.ticket();
            Tab tab = seat.connect();
            tab.hello(ticket);
            tab.next("welcome");
            tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.raise-point-of-order\",\"ground\":\"Canary-Name\"}");
            tab.next("done");
            tab.send("{\"type\":\"watch\",\"room\":\"Canary-Name\"}");
            tab.next("fault");
            sitThrough(gateway, tab);
            canaries.addAll(List.of(token, code, ticket, card));
            canaries.addAll(seat.cookies().values());
            canaries.addAll(organiser.cookies().values());
        } finally {
            root.setLevel(before);
            root.detachAppender(seen);
        }
        String log = List.copyOf(seen.list).stream()
                .map(event ->
                        event.getFormattedMessage() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertTrue(log.length() > 100, "the log was listened to");
        for (String canary : canaries) {
            assertFalse(log.contains(canary), "in the log: " + canary);
        }
    }
}
