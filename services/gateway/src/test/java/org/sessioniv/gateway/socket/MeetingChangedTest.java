package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.GatedJournal;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** A gateway away from the meeting's own room: what was said of people is in force there before that is done. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingChangedTest {
    private static final RoomCommand DISMISS = new Appointing.Dismiss(MODERATOR, Role.MODERATOR, Optional.empty());

    private final GatedJournal journal = new GatedJournal();
    private final LiveGateway gateway = LiveGateway.apart(journal, MeetingChangedTest::onlyWhenTold);

    @AfterEach
    void close() {
        gateway.close();
    }

    /** It never looks by itself whose seat has changed. */
    private static GatewaySettings onlyWhenTold(GatewaySettings settings) {
        Limits.Pace pace = settings.limits().pace();
        return settings.with(settings.limits()
                .with(new Limits.Pace(
                        pace.tick(), pace.paced(), pace.longBytes(), Duration.ofHours(1), pace.ping(), pace.idle())));
    }

    private Future<Answer> said(RoomCommand command) {
        return gateway.giving(MEETING, Directory.ORGANISER, command);
    }

    private void done(RoomCommand command) {
        assertInstanceOf(Answer.Done.class, RoomsFixture.await(said(command)));
    }

    /** Everything that came before the last frame, of which this is the code. */
    private static List<JsonNode> before(Tab tab, String closing) {
        List<JsonNode> all = tab.untilClosed();
        assertEquals(closing, all.get(all.size() - 1).path("code").asText());
        return all.subList(0, all.size() - 1);
    }

    @Test
    void a_dismissed_moderator_is_told_nothing_of_staff_once_the_dismissal_is_done() {
        Tab moderator = gateway.seat(MODERATOR).tab();
        assertTrue(moderator.watch(MEETING).path("documents").has("staff"));
        journal.shut();
        Future<Answer> dismissed = said(DISMISS);
        Eventually.until("the journal is to be read", () -> journal.waiting() == 1);
        assertFalse(dismissed.isComplete());
        journal.open();
        assertInstanceOf(Answer.Done.class, RoomsFixture.await(dismissed));
        gateway.submit(
                MEETING,
                Directory.ORGANISER,
                new Appointing.AddStaff("Secret observer", Role.RAPPORTEUR, Optional.empty()));
        List<JsonNode> told = before(moderator, "reseated");
        assertFalse(told.toString().contains("Secret observer"), told::toString);
    }

    @Test
    void who_comes_back_is_welcomed_as_what_they_are_by_now() {
        Browser device = gateway.seat(MODERATOR);
        Tab moderator = device.tab();
        done(DISMISS);
        before(moderator, "reseated");
        assertFalse(device.tab().watch(MEETING).path("documents").has("staff"));
    }

    @Test
    void a_removed_seat_is_told_so_and_the_others_stay() {
        Tab ukraine = gateway.seat(UKRAINE_1).tab();
        Tab georgia = gateway.seat(GEORGIA_1).tab();
        done(new RemoveSeat.Remove(UKRAINE_1));
        before(ukraine, "removed");
        assertEquals(List.of(), georgia.untilBeat());
    }

    @Test
    void a_gateway_that_cannot_read_it_says_so_and_takes_it_when_it_is_said_again() {
        Tab moderator = gateway.seat(MODERATOR).tab();
        journal.fail(true);
        assertEquals(
                "store-unavailable",
                assertInstanceOf(Answer.Refused.class, RoomsFixture.await(said(DISMISS)))
                        .code());
        assertEquals(List.of(), moderator.untilBeat());
        journal.fail(false);
        done(new Appointing.AddStaff("Observer", Role.RAPPORTEUR, Optional.empty()));
        before(moderator, "reseated");
    }

    /** It was found good, and before it was spent the seat was removed. */
    @Test
    void nobody_comes_in_whose_seat_is_removed_at_the_door() {
        Browser device = gateway.seat(UKRAINE_1);
        String ticket = device.ticket();
        Tab late = device.connect();
        gateway.records.shutForRemovals();
        late.hello(ticket);
        Eventually.until("the ticket is to be spent", () -> gateway.records.waiting() == 1);
        done(new RemoveSeat.Remove(UKRAINE_1));
        gateway.records.open();
        assertEquals("ticket-refused", late.next("closing").path("code").asText());
    }
}
