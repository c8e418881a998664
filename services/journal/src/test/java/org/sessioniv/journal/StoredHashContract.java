package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.BrokenLink.Fault;
import org.sessioniv.journal.register.RegisterReport;
import org.sessioniv.journal.register.RegisteredJournal;

/**
 * A store keeps each entry's hash beside it: an entry that is not the one of that hash is not read. An adaptor's test
 * extends this and changes what it stores.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StoredHashContract {
    private static final StreamId ROOM = new StreamId("room/kyiv/plenary");
    private static final StreamId OTHER = new StreamId("room/kyiv/wg-1");

    private final Entries entries = new Entries(8);
    private final List<Entry> chain = entries.chain(ROOM, 9);

    /** The journal under test, empty at the start of each test. */
    protected abstract Journal journal();

    /** Flips one bit of the hash that is kept beside the entry at that version. */
    protected abstract void flipHash(StreamId stream, long version);

    private void fill() {
        chain.forEach(entry -> assertEquals(Appended.DONE, answer(journal().append(entry))));
        entries.chain(OTHER, 3)
                .forEach(entry -> assertEquals(Appended.DONE, answer(journal().append(entry))));
    }

    private void assertBrokenAt(int place) {
        ChainReport report = answer(ChainCheck.verify(journal(), ROOM));
        BrokenLink link = report.broken().orElseThrow();
        assertEquals(Fault.WRONG_HASH, link.fault());
        assertEquals(chain.get(place).version(), link.version());
        assertEquals(place, report.entries());
    }

    @Test
    void a_flipped_hash_in_the_middle_is_found_where_it_stands() {
        fill();
        flipHash(ROOM, chain.get(4).version());
        assertBrokenAt(4);
    }

    @Test
    void a_flipped_hash_of_the_first_entry_is_found_too() {
        fill();
        flipHash(ROOM, 0);
        assertBrokenAt(0);
    }

    @Test
    void an_entry_beside_which_another_hash_stands_is_not_read_and_the_others_are() {
        fill();
        Entry wrong = chain.get(4);
        flipHash(ROOM, wrong.version());
        BrokenChain broken = (BrokenChain) failure(journal().read(ROOM, 0, 9));
        assertEquals(ROOM, broken.stream());
        assertEquals(wrong.version(), broken.link().version());
        assertEquals(chain.subList(0, 4), answer(journal().read(ROOM, 0, 4)));
        assertEquals(chain.subList(5, 9), answer(journal().read(ROOM, wrong.nextVersion(), 9)));
        assertEquals(3, answer(journal().read(OTHER, 0, 9)).size());
    }

    /** The head that was noted lies right before the entry that cannot be read: nobody can say that it is in place. */
    @Test
    void a_room_whose_noted_head_cannot_be_followed_is_not_worked_with_and_the_others_are() {
        fill();
        opened();
        Entry next = entries.after(answer(journal().head(ROOM)), ROOM, 1);
        assertEquals(Appended.DONE, answer(journal().append(next)));
        flipHash(ROOM, next.version());
        RegisteredJournal again = opened();
        assertEquals(
                next.version(),
                ((BrokenChain) failure(again.read(ROOM, 0, 3))).link().version());
        assertEquals(3, answer(again.read(OTHER, 0, 9)).size());
    }

    @Test
    void a_register_that_is_broken_itself_is_named_and_keeps_no_room_from_its_work() {
        fill();
        opened();
        flipHash(RegisteredJournal.REGISTER, 0);
        RegisteredJournal again = opened();
        assertEquals(chain, answer(again.read(ROOM, 0, 9)));
        RegisterReport report = answer(RegisterReport.verify(journal()));
        assertFalse(report.whole());
        assertEquals(Fault.WRONG_HASH, report.chain().broken().orElseThrow().fault());
        assertTrue(report.broken().isEmpty(), report::toString);
    }

    @CanIgnoreReturnValue
    private RegisteredJournal opened() {
        Random random = new Random(3);
        return answer(RegisteredJournal.over(
                journal(),
                new RegisteredJournal.Surroundings(
                        () -> Entries.NOON, () -> BatchId.random(random), new ArrayDeque<Runnable>()::add)));
    }
}
