package org.sessioniv.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Choice.Attribution;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.Topic;

/** What may be chosen, and what of the facts is left by it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class ChoiceTest {
    private static final MeetingReport KYIV = SampleReport.kyiv();

    public static Choice of(Part first, Part... others) {
        return new Choice(null, EnumSet.of(first, others), Attribution.SEAT);
    }

    public static Choice by(Attribution attribution) {
        return new Choice(null, Choice.WHOLE.parts(), attribution);
    }

    public static Choice room(String room) {
        return new Choice(room, Choice.WHOLE.parts(), Attribution.SEAT);
    }

    private static List<String> delegations(Choice choice) {
        return KYIV.chosen(choice).delegations().stream().map(Delegation::id).toList();
    }

    @Test
    void parts_and_attributions_are_found_by_their_words() {
        assertEquals(Optional.of(Part.NOTES), Part.of("notes"));
        assertEquals(Optional.empty(), Part.of("minutes"));
        assertEquals(Optional.of(Attribution.NONE), Attribution.of("none"));
        assertEquals(Optional.empty(), Attribution.of("NONE"));
    }

    @Test
    void a_report_of_no_part_is_none() {
        assertThrows(IllegalArgumentException.class, () -> new Choice(null, Set.of(), Attribution.SEAT));
    }

    @Test
    void the_whole_choice_leaves_every_fact() {
        assertEquals(KYIV, KYIV.chosen(Choice.WHOLE));
    }

    @Test
    void of_one_room_that_room_its_topic_and_whom_it_is_about_are_left() {
        MeetingReport group = KYIV.chosen(room("kyiv-2017/wg-2"));
        assertEquals(List.of(KYIV.rooms().get(2)), group.rooms());
        assertEquals(List.of("t2"), group.topics().stream().map(Topic::id).toList());
        assertEquals(List.of(), group.topicPolls());
        assertEquals(null, group.places());
        assertEquals(List.of("ua"), delegations(room("kyiv-2017/wg-2")));
    }

    @Test
    void a_plenary_that_nobody_joined_is_about_all_delegations() {
        assertEquals(List.of("ge", "md", "ua", "iom"), delegations(room("kyiv-2017/plenary")));
    }

    @Test
    void whoever_spoke_in_a_room_or_proposed_its_topic_is_among_whom_it_is_about() {
        assertEquals(List.of("ge", "md"), delegations(room("kyiv-2017/wg-1")));
        MeetingReport.Topic topic = KYIV.topics().get(1);
        MeetingReport moved = new MeetingReport(
                KYIV.meeting(),
                KYIV.asOf(),
                KYIV.zone(),
                KYIV.delegations(),
                List.of(new Topic(
                        topic.id(),
                        topic.title(),
                        topic.why(),
                        topic.question(),
                        "md",
                        topic.state(),
                        List.of("iom"),
                        null,
                        new MeetingReport.Lineage(List.of(), List.of(), List.of("ge"), null, List.of()))),
                List.of(),
                KYIV.rooms());
        assertEquals(
                List.of("ge", "md", "ua", "iom"),
                moved.chosen(room("kyiv-2017/wg-2")).delegations().stream()
                        .map(Delegation::id)
                        .toList());
    }

    @Test
    void a_room_that_the_meeting_does_not_have_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> KYIV.chosen(room("kyiv-2017/wg-9")));
    }

    @Test
    void what_is_the_meetings_own_is_told_in_no_report_on_a_room_and_delegations_in_none_without_attribution() {
        assertEquals(
                List.of(
                        Part.RECOMMENDATIONS,
                        Part.DECISIONS,
                        Part.ACTIONS,
                        Part.NOTES,
                        Part.POLLS,
                        Part.SPEAKERS,
                        Part.DELEGATIONS),
                room("m/r").told().toList());
        assertEquals(
                List.of(
                        Part.PROGRAMME,
                        Part.TOPICS,
                        Part.RECOMMENDATIONS,
                        Part.DECISIONS,
                        Part.ACTIONS,
                        Part.NOTES,
                        Part.POLLS,
                        Part.SPEAKERS),
                by(Attribution.NONE).told().toList());
        assertEquals(9, by(Attribution.DELEGATION).told().count());
    }

    @Test
    void the_name_of_a_file_says_what_was_chosen_and_nothing_of_the_whole() {
        assertEquals("", Choice.WHOLE.suffix());
        assertEquals("-actions", of(Part.ACTIONS).suffix());
        assertEquals("-extract", of(Part.ACTIONS, Part.DECISIONS).suffix());
        assertEquals("-by-delegation", by(Attribution.DELEGATION).suffix());
        assertEquals(
                "-wg-1-notes-unattributed",
                new Choice("kyiv-2017/wg-1", Set.of(Part.NOTES), Attribution.NONE).suffix());
    }
}
