package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.gateway.limits.Limits;

/** Fewer connections than the system allows open files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenFilesTest {
    @ParameterizedTest
    @ValueSource(longs = {512, 1_024, 1_200, 20_000})
    void no_more_connections_than_files_and_some_of_them_for_calls(long files) {
        Limits limits = OpenFiles.within(Limits.DEFAULT, files);
        assertEquals(files - 256, limits.connections().all());
        assertTrue(limits.sockets().all() < limits.connections().all());
        assertTrue(limits.connections().perAddress() <= limits.connections().all());
        assertTrue(limits.sockets().perAddress() <= limits.sockets().all());
    }

    @Test
    void where_there_are_files_enough_the_bounds_are_the_usual_ones() {
        assertEquals(Limits.DEFAULT, OpenFiles.within(Limits.DEFAULT, Long.MAX_VALUE));
        assertEquals(Limits.DEFAULT, OpenFiles.within(Limits.DEFAULT, 24_256));
        assertEquals(
                23_999, OpenFiles.within(Limits.DEFAULT, 24_255).connections().all());
    }

    @Test
    void this_machine_says_how_many_files_it_allows() {
        assertTrue(OpenFiles.allowed() > 0);
    }
}
