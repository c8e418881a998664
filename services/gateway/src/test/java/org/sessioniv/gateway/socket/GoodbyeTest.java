package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodbyeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100",
        "1, 100",
        "50, 100",
        "51, 102",
        "1000, 2000",
        "2499, 4998",
        "2500, 5000",
        "2501, 5000",
        "2000000000, 5000"
    })
    void the_more_there_are_the_longer_they_take_to_come_to_other_nodes(int connections, int withinMs) {
        assertEquals(withinMs, Goodbye.withinMs(connections));
    }
}
