package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorshipTest {
    private static final Authorship<String> ANNA =
            Authorship.<String>none().after(Notes.insert(1, "abcdef").map(), "Anna");

    @Test
    void new_text_belongs_to_its_author() {
        assertEquals(List.of(new Authorship.Run<>(1, 7, "Anna")), ANNA.runs());
    }

    @Test
    void text_inside_another_run_splits_it() {
        Authorship<String> both = ANNA.after(Notes.insert(3, "XY").map(), "Boris");
        List<Authorship.Run<String>> expected = List.of(
                new Authorship.Run<>(1, 3, "Anna"),
                new Authorship.Run<>(3, 5, "Boris"),
                new Authorship.Run<>(5, 9, "Anna"));
        assertEquals(expected, both.runs());
        assertEquals(Optional.of("Boris"), both.at(4));
        assertEquals(Optional.empty(), both.at(9));
        assertEquals(List.of(new Authorship.Run<>(4, 5, "Boris")), both.within(4, 5));
    }

    @Test
    void own_text_beside_own_text_stays_one_run() {
        assertEquals(1, ANNA.after(Notes.insert(7, "g").map(), "Anna").runs().size());
    }

    @Test
    void deleting_what_stood_between_two_runs_joins_them() {
        Authorship<String> both = ANNA.after(Notes.insert(3, "XY").map(), "Boris");
        assertEquals(ANNA, both.after(Notes.delete(3, 5).map(), "Carla"));
    }

    @Test
    void wrapping_leaves_the_wrapped_text_with_its_author() {
        Step wrap = Notes.step("{'stepType':'replaceAround','from':0,'to':8,'gapFrom':0,'gapTo':8,'insert':1,"
                + "'slice':{'content':[{'type':'blockquote'}]},'structure':true}");
        Authorship<String> wrapped = ANNA.after(wrap.map(), "Boris");
        assertEquals(List.of(new Authorship.Run<>(2, 8, "Anna")), wrapped.within(2, 8));
        assertEquals(Optional.of("Boris"), wrapped.at(0));
        assertEquals(Optional.of("Boris"), wrapped.at(9));
    }

    @Test
    void the_opening_token_of_a_text_block_is_of_whoever_wrote_in_it_last() {
        Node document = Notes.document("", "");
        Step first = Notes.insert(3, "abc");
        Authorship<String> anna = Authorship.<String>none().after(first.map(), first.apply(document), "Anna");
        assertEquals(List.of(new Authorship.Run<>(2, 6, "Anna")), anna.runs());
        Step second = Notes.delete(4, 5);
        Authorship<String> both = anna.after(second.map(), second.apply(first.apply(document)), "Boris");
        List<Authorship.Run<String>> expected =
                List.of(new Authorship.Run<>(2, 3, "Boris"), new Authorship.Run<>(3, 5, "Anna"));
        assertEquals(expected, both.runs());
    }

    @Test
    void runs_that_overlap_cannot_be_loaded() {
        List<Authorship.Run<String>> runs =
                List.of(new Authorship.Run<>(1, 4, "Anna"), new Authorship.Run<>(3, 5, "Boris"));
        assertThrows(IllegalArgumentException.class, () -> Authorship.of(runs));
    }

    @Test
    void runs_agree_with_a_list_of_authors_kept_token_by_token() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Authorship<Integer> authorship = Authorship.none();
            List<Integer> tokens = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int from = random.nextInt(tokens.size() + 1);
                int deleted = random.nextInt(Math.min(4, tokens.size() - from + 1));
                int inserted = random.nextInt(5);
                int author = random.nextInt(40);
                authorship = authorship.after(StepMap.of(from, deleted, inserted), author);
                tokens.subList(from, from + deleted).clear();
                tokens.addAll(from, Collections.nCopies(inserted, author));
                assertEquals(tokens, authorsOf(authorship), "seed " + seed + ", step " + i);
                assertEquals(authorship, Authorship.of(authorship.runs()), "seed " + seed);
            }
        }
    }

    private static List<Integer> authorsOf(Authorship<Integer> authorship) {
        List<Integer> tokens = new ArrayList<>();
        for (Authorship.Run<Integer> run : authorship.runs()) {
            assertEquals(tokens.size(), run.from());
            tokens.addAll(Collections.nCopies(run.to() - run.from(), run.author()));
        }
        return tokens;
    }
}
