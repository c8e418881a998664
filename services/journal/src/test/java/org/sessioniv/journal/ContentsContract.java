package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.NOON;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every store must do when all of it moves. An adaptor's test extends this and supplies the empty store. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class ContentsContract {
    private static final StreamId ROOM = new StreamId("room/a");
    private static final StreamId OTHER = new StreamId("room/b");

    private final Entries entries = new Entries(17);

    /** The clock that the store under test reads. */
    protected final HandClock clock = new HandClock();

    protected abstract Journal journal();

    protected abstract Records records();

    protected abstract Contents contents();

    private static StoredRecord record(String kind, String id, long version) {
        return new StoredRecord(
                new RecordKey(kind, id), version, Optional.empty(), Optional.empty(), Body.utf8(kind + id));
    }

    private void assertRefused(List<Entry> laid) {
        Throwable refused;
        try {
            refused = failure(contents().lay(laid));
        } catch (IllegalArgumentException atOnce) {
            refused = atOnce;
        }
        assertTrue(String.valueOf(refused.getMessage()).contains("does not follow"), refused::toString);
    }

    @Test
    void entries_are_laid_as_they_are_and_go_on_as_a_journal() {
        List<Entry> chain = entries.chain(ROOM, 7);
        answer(contents().lay(chain.subList(0, 3)));
        answer(contents().lay(chain.subList(3, 7)));
        assertEquals(chain, answer(journal().read(ROOM, 0, 100)));
        assertEquals(chain.get(6).head(), answer(journal().head(ROOM)));
        Entry next = entries.after(chain.get(6).head(), ROOM, 2);
        assertEquals(Appended.DONE, answer(journal().append(next)));
        assertEquals(Appended.DONE, answer(journal().append(next)));
        assertEquals(List.of(ROOM), answer(journal().streams("")));
    }

    @Test
    void a_stream_whose_beginning_was_dropped_is_laid_without_it() {
        List<Entry> chain = entries.chain(ROOM, 7);
        answer(contents().lay(chain.subList(4, 7)));
        assertEquals(chain.subList(4, 7), answer(journal().read(ROOM, 0, 100)));
        assertEquals(chain.get(6).head(), answer(journal().head(ROOM)));
    }

    @Test
    void entries_that_do_not_follow_what_is_there_are_refused() {
        List<Entry> chain = entries.chain(ROOM, 7);
        answer(contents().lay(chain.subList(0, 3)));
        assertRefused(chain.subList(4, 7));
        assertRefused(chain.subList(2, 4));
        assertRefused(new Entries(18).chain(ROOM, 2));
        assertRefused(List.of(chain.get(3), chain.get(5)));
        assertRefused(List.of(chain.get(3), entries.chain(OTHER, 1).get(0)));
        assertEquals(chain.subList(0, 3), answer(journal().read(ROOM, 0, 100)));
        assertEquals(List.of(ROOM), answer(journal().streams("")));
    }

    @Test
    void records_are_laid_in_their_version_and_go_on_from_it() {
        StoredRecord seventh = record("sign-in", "a", 7).withUniqueKey("k").withExpiry(NOON.plusSeconds(60));
        answer(contents().lay(seventh));
        assertEquals(Optional.of(seventh), answer(records().load(seventh.key())));
        assertEquals(Optional.of(seventh), answer(records().findByUniqueKey("sign-in", "k")));
        assertEquals(Saved.STALE, answer(records().save(seventh)));
        assertEquals(Saved.SAVED, answer(records().save(seventh.next(Body.EMPTY))));
    }

    @Test
    void a_record_is_not_laid_over_another() {
        StoredRecord first = record("sign-in", "a", 7);
        answer(contents().lay(first));
        assertInstanceOf(RuntimeException.class, failure(contents().lay(record("sign-in", "a", 8))));
        assertEquals(Optional.of(first), answer(records().load(first.key())));
    }

    @Test
    void records_of_all_kinds_are_listed_in_order_without_those_that_have_expired() {
        List<StoredRecord> kept = List.of(
                record("code", "b", 1),
                record("sign-in", "B", 3),
                record("sign-in", "a", 2).withUniqueKey("x"),
                record("ticket", "a", 1).withExpiry(NOON.plusSeconds(60)));
        for (int i = kept.size() - 1; i >= 0; i--) {
            answer(contents().lay(kept.get(i)));
        }
        answer(contents().lay(record("sign-in", "gone", 1).withExpiry(NOON)));
        List<StoredRecord> listed = new ArrayList<>();
        List<StoredRecord> page = answer(contents().records(Optional.empty(), 3));
        while (!page.isEmpty()) {
            listed.addAll(page);
            page = answer(contents()
                    .records(Optional.of(listed.get(listed.size() - 1).key()), 3));
        }
        assertEquals(kept, listed);
    }
}
