package org.sessioniv.server.meetingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.roster.Capacity;

/** In which capacities the seats of a delegation are, as a meeting file says it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CapacitiesTest {
    private static MeetingFileReader.Reading with(String line) {
        return MeetingFileReader.read("""
                meeting: kyiv
                title: Session IV
                place: Kyiv
                from: 2017-10-17
                to: 2017-10-18
                delegations:
                  - id: georgia
                    name: Georgia
                    kind: state
                    seats: 3
                  - id: osce
                    name: OSCE
                    kind: organisation
                    votes: false
                    seats: 1
                    capacities: [observer]
                  - id: ukraine
                    name: Ukraine
                    kind: state
                    seats: 3
                """ + line);
    }

    private static List<Capacity> ofUkraine(String line) {
        return with(line).meeting().orElseThrow().command().delegations().get(2).capacities();
    }

    @Test
    void are_those_of_the_first_seats_and_nothing_is_said_of_the_rest() {
        assertEquals(List.of(), ofUkraine(""));
        assertEquals(List.of(Capacity.ADVISER, Capacity.HEAD), ofUkraine("    capacities: [adviser, head]\n"));
        assertEquals(
                List.of(Capacity.OBSERVER, Capacity.OBSERVER), ofUkraine("    capacities: [observer, observer]\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[head, head]",
                "[head, adviser, adviser, adviser]",
                "[observer, observer, observer]",
                "[minister]",
                "head"
            })
    void a_second_head_too_many_nobody_to_vote_and_other_words_are_faults(String said) {
        assertEquals(
                List.of(21),
                with("    capacities: " + said + "\n").problems().stream()
                        .map(Problem::line)
                        .toList());
    }
}
