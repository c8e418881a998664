package org.sessioniv.rehearsal.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.client.Ledger;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CourseTest {
    private static final double NANOSECOND = 1e-10;

    private long seconds;
    private boolean played;

    private Course course(double... marks) {
        List<Part> parts = Arrays.stream(marks)
                .mapToObj(mark -> new Part("at " + mark, mark, ledger -> played))
                .toList();
        return new Course(
                Duration.ofSeconds(100),
                parts,
                new Ledger(),
                () -> Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void runs_with_the_clock_where_nothing_is_asked_for() {
        Course course = course();
        seconds = 30;
        assertEquals(0.3, course.progress());
        assertEquals(Duration.ofSeconds(70), course.rest());
        seconds = 100;
        assertEquals(Duration.ZERO, course.rest());
    }

    @Test
    void stands_just_before_the_mark_of_what_was_not_played() {
        Course course = course(0.5);
        seconds = 49;
        assertEquals(0.49, course.progress());
        seconds = 50;
        assertTrue(course.progress() < 0.5, "the mark itself is behind");
        seconds = 90;
        assertEquals(0.5, course.progress(), NANOSECOND);
        assertTrue(course.progress() < 0.5, "still");
    }

    @Test
    void goes_on_from_the_mark_once_that_was_played() {
        Course course = course(0.5, 0.25);
        seconds = 80;
        assertEquals(0.25, course.progress(), NANOSECOND);
        played = true;
        seconds = 90;
        assertEquals(0.35, course.progress(), NANOSECOND);
        seconds = 106;
        assertEquals(0.51, course.progress(), NANOSECOND);
    }

    @Test
    void goes_on_without_it_after_the_patience() {
        Course course = course(0.5);
        seconds = 50 + Course.PATIENCE.toSeconds();
        assertEquals(0.5, course.progress(), NANOSECOND);
        assertTrue(course.progress() < 0.5, "the patience is not yet over");
        seconds += 1;
        assertTrue(course.progress() >= 0.5);
    }
}
