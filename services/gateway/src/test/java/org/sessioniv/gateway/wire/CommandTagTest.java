package org.sessioniv.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.LeaveFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.TakeOver;
import org.sessioniv.domain.roster.Knocking;

/** The names of commands, and how they are read. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandTagTest {
    private static final RoomId ROOM = new RoomId("kyiv/plenary");
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private static CommandCodec.Read read(String json) throws Exception {
        return CommandCodec.read(ROOM, ID, WireJson.MAPPER.readTree(json));
    }

    private static String code(String json) {
        return assertThrows(CommandCodec.BadCommand.class, () -> read(json))
                .code()
                .word();
    }

    @Test
    void every_command_but_the_programs_own_has_a_name() {
        Set<Class<?>> all = Arrays.stream(RoomCommand.class.getPermittedSubclasses())
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(Class::getName))));
        Arrays.stream(CommandTag.values()).map(CommandTag::type).forEach(all::remove);
        assertEquals(
                Set.of(
                        OpenRoom.Open.class,
                        TakeOver.Take.class,
                        PrepareMeeting.Prepare.class,
                        Knocking.Knock.class,
                        LeaveFloor.Leave.class,
                        CloseOnTime.Elapse.class,
                        PublishAtClose.Follow.class),
                Set.copyOf(all));
    }

    @Test
    void absent_and_null_options_are_empty() throws Exception {
        assertEquals(
                new GrantFloor.Grant(new FloorRequestId("r"), java.util.Optional.empty()),
                read("{\"type\":\"floor.give\",\"request\":\"r\"}").command());
        assertEquals(
                read("{\"type\":\"floor.give\",\"request\":\"r\"}"),
                read("{\"type\":\"floor.give\",\"request\":\"r\",\"ending\":null}"));
        OpenTopicPoll.Open open =
                (OpenTopicPoll.Open) read("{\"type\":\"poll.open-topics\",\"question\":\"Which?\",\"topics\":[\"a\"],"
                                + "\"method\":{\"type\":\"ranking\",\"min\":1,\"max\":1,\"mayTie\":false},"
                                + "\"rule\":\"stv\",\"select\":2,\"quorum\":\"1/2\"}")
                        .command();
        assertEquals("1/2", open.quorum().orElseThrow().toString());
        assertEquals(Rule.STV, open.rule());
        assertEquals(new RankingMethod(1, 1, false), open.method());
    }

    /** As pages of an earlier release sent them: nobody guesses what was meant. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"floor.give\"}",
                "{\"type\":\"floor.give\",\"request\":null}",
                "{\"type\":\"floor.take-back\"}",
                "{\"type\":\"floor.yield\"}",
                "{\"type\":\"floor.end\"}",
                "{\"type\":\"floor.pause\"}",
                "{\"type\":\"floor.resume\"}",
                "{\"type\":\"floor.add-time\",\"ms\":1000}",
                "{\"type\":\"poll.open-topics\",\"question\":\"Which?\",\"select\":2}",
                "{\"type\":\"poll.open-topics\",\"question\":\"Which?\",\"topics\":[\"a\"],\"select\":2,\"max\":1}",
                "{\"type\":\"poll.close\"}",
                "{\"type\":\"poll.publish\"}",
                "{\"type\":\"roster.admit\",\"delegation\":\"georgia\"}"
            })
    void a_command_that_does_not_name_what_its_button_named_is_malformed(String command) {
        assertEquals("malformed-command", code(command));
    }

    @Test
    void the_fingerprint_is_of_what_is_said_not_of_how_it_is_written() throws Exception {
        String one = read("{\"type\":\"floor.request\"}").fingerprint();
        assertEquals(one, read("{  \"type\" : \"floor.request\" }").fingerprint());
        assertEquals(64, one.length());
        String other = CommandCodec.read(
                        new RoomId("kyiv/wg-1"), ID, WireJson.MAPPER.readTree("{\"type\":\"floor.request\"}"))
                .fingerprint();
        assertEquals(false, one.equals(other));
    }

    @Test
    void a_commit_to_the_note_is_named_by_its_frame() throws Exception {
        CommitSteps.Commit commit = (CommitSteps.Commit)
                read("{\"type\":\"note.commit\",\"revision\":0,\"steps\":[]}").command();
        assertEquals(ID, commit.ref());
        assertEquals(
                "malformed-command",
                code("{\"type\":\"note.commit\",\"ref\":\"" + ID + "\",\"revision\":0,\"steps\":[]}"));
    }

    @Test
    void steps_that_no_note_can_have_are_refused_with_the_reason() {
        CommandCodec.BadCommand bad = assertThrows(
                CommandCodec.BadCommand.class,
                () -> read("{\"type\":\"note.commit\",\"revision\":0,\"steps\":[{\"stepType\":\"paint\"}]}"));
        assertEquals("steps-refused", bad.code().word());
        assertEquals("unknown-step: The steps are not such as a note can have.", bad.detail());
        assertEquals("malformed-command", code("{\"type\":\"note.commit\",\"revision\":0,\"steps\":7}"));
        assertEquals("malformed-command", code("{\"type\":\"note.commit\",\"revision\":\"0\",\"steps\":[]}"));
    }

    @Test
    void what_is_not_as_documented_is_refused() throws Exception {
        assertEquals(
                new RequestFloor.Ask(), read("{\"type\":\"floor.request\"}").command());
        assertEquals("unknown-command", code("{\"type\":\"floor.steal\"}"));
        assertEquals("malformed-command", code("{\"type\":\"floor.request\",\"by\":\"moderator\"}"));
        assertEquals("malformed-command", code("{\"type\":\"floor.add-time\",\"ms\":\"10\"}"));
        assertEquals("malformed-command", code("{\"type\":\"floor.add-time\",\"ms\":1.5}"));
        assertEquals("malformed-command", code("{\"type\":\"floor.add-time\"}"));
        assertEquals("malformed-command", code("{\"type\":\"floor.withdraw\",\"request\":\"NO SUCH ID\"}"));
        assertEquals("malformed-command", code("{\"type\":7}"));
        assertEquals("malformed-command", code("[]"));
        assertEquals("malformed-command", code("null"));
    }
}
