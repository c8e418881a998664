package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.floor.PointOfOrder;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.domain.topic.TopicId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenTest {
    private static final List<TopicId> TOPICS =
            Stream.of("water", "energy", "health").map(TopicId::new).toList();

    /** A command with words, before whom and by whom, for each door of the domain. */
    private record Door(RoomScenario room, RoomCommand command, Standing by, Optional<Code> blank) {
        RoomScenario.Then open() {
            return room.when(command).by(by);
        }
    }

    private static Stream<Door> doors(String words) {
        return Stream.of(
                new Door(
                        meeting(), new ProposeTopic.Propose(words, "", ""), ORGANISER, Optional.of(Code.TITLE_MISSING)),
                new Door(meeting(), new ProposeTopic.Propose("Roads", words, ""), ORGANISER, Optional.empty()),
                new Door(meeting(), new ProposeTopic.Propose("Roads", "", words), ORGANISER, Optional.empty()),
                new Door(
                        meeting(),
                        new OpenTopicPoll.Open(
                                words, TOPICS, new ApprovalMethod(1, 2), Rule.APPROVAL, 1, Optional.empty()),
                        ORGANISER,
                        Optional.of(Code.QUESTION_MISSING)),
                new Door(
                        room(),
                        new OpenQuestionPoll.Open(words, Optional.empty()),
                        MODERATOR,
                        Optional.of(Code.QUESTION_MISSING)),
                new Door(
                        room().given(opened()),
                        new PointOfOrder.Raise(words),
                        member("georgia-1"),
                        Optional.of(Code.GROUND_MISSING)),
                new Door(
                        meeting(),
                        new Appointing.AddStaff(words, Role.RAPPORTEUR, Optional.empty()),
                        ORGANISER,
                        Optional.of(Code.LABEL_MISSING)));
    }

    static Stream<Door> withHiddenCharacters() {
        return Stream.of(
                        "21 \u202E for 12",
                        "Roads\u0000",
                        "Roads \u001B[31m",
                        "Roads \uD800",
                        "Roads \u2066x",
                        "Ro\u200Bads",
                        "Rail\u00ADways",
                        "Ro\u200Dads")
                .flatMap(WrittenTest::doors);
    }

    static Stream<Door> blankToTheEye() {
        return Stream.of(" ", "\u200B", "\u00A0", "\u2800", "\u3164", "\uFFA0\u115F", "\u200B \u2060")
                .flatMap(WrittenTest::doors);
    }

    @ParameterizedTest
    @MethodSource("withHiddenCharacters")
    void no_door_takes_in_what_is_hidden_or_turns_the_direction(Door door) {
        door.open().thenRefused(Code.TEXT_UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("blankToTheEye")
    void what_the_eye_does_not_see_is_missing_or_kept_as_nothing(Door door) {
        door.blank().ifPresentOrElse(code -> door.open().thenRefused(code), () -> {
            ProposeTopic.Proposed proposed =
                    (ProposeTopic.Proposed) door.open().events().get(0);
            assertEquals("", proposed.why() + proposed.question());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мобільні групи",
                "მობილური ჯგუფები",
                "Շարժական խմբեր",
                "مجموعات",
                "می\u200Cخواهم",
                "ក\u200Bខ",
                "👩‍🚒",
                "Cafe\u0301"
            })
    void what_people_write_is_taken_in(String words) {
        doors(words).forEach(door -> door.open().thenAccepted());
    }

    @Test
    void what_looks_the_same_is_kept_the_same() {
        assertEquals(Written.line("Caf\u00E9"), Written.line(" Cafe\u0301 "));
    }

    @Test
    void a_line_is_one_line_and_a_text_keeps_its_lines() {
        assertEquals("a b c", Written.line("a\r\nb\u2028c").words());
        assertEquals("a\nb\n\nc", Written.text("a\r\nb\n\u2029c").words());
        assertTrue(Written.text("a\n\nb").fault(10).isEmpty());
    }

    @Test
    void length_is_counted_in_the_composed_form() {
        assertTrue(Written.line("e\u0301".repeat(10)).fault(10).isEmpty());
        assertEquals(
                Optional.of(Code.TOO_LONG),
                Written.line("x".repeat(11)).fault(10).map(Rejection::code));
    }
}
