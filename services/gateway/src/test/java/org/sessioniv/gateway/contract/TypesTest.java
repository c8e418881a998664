package org.sessioniv.gateway.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The types of the pages are those of the records. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypesTest {
    @Test
    void the_types_of_the_pages_are_those_of_the_records() {
        Golden.check(Path.of("../../webroot/src/wire/types.ts"), TypeScript.of(Catalogue.all()));
    }
}
