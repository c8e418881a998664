package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedSchemaTest {

    @Test
    void documents_on_several_threads_do_not_disturb_one_another() {
        IntStream seeds = IntStream.range(0, 16);
        seeds.parallel()
                .forEach(seed ->
                        assertEquals(expectedText(seed), documentOf(seed).textContent(), "seed " + seed));
    }

    private static Node documentOf(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Node document = Notes.document("start");
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(document.content().size() - 1);
            boolean deletes =
                    random.nextBoolean() && at + 1 < document.content().size() - 1;
            Step step = deletes
                    ? Notes.delete(at + 1, at + 2)
                    : Notes.insert(at + 1, String.valueOf((char) ('a' + i % 26)));
            document = step.inverted(document).inverted(step.apply(document)).apply(document);
        }
        return document;
    }

    private static String expectedText(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("start");
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextBoolean() && at < text.length()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, (char) ('a' + i % 26));
            }
        }
        return text.toString();
    }
}
