package org.sessioniv.gateway.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The types of the pages are those of the records, and their table of rules is that of the counting library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypesTest {
    @Test
    void the_types_of_the_pages_are_those_of_the_records() {
        Golden.check(Path.of("../../webroot/src/wire/types.ts"), TypeScript.of(Catalogue.all()));
    }

    @Test
    void the_rules_that_pages_offer_are_those_that_count_such_ballots() {
        Golden.check(Path.of("../../webroot/src/wire/rules.ts"), RuleTable.text());
    }
}
