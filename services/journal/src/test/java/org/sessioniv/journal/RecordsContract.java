package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessioniv.journal.Entries.NOON;
import static org.sessioniv.journal.Entries.answer;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every store of records must do. An adaptor's test extends this and supplies the records. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class RecordsContract {
    private static final RecordKey KEY = new RecordKey("sign-in", "a1");
    private static final RecordKey OTHER = new RecordKey("sign-in", "a2");
    private static final Body BODY = Body.utf8("ნინო · Нiна · 🗳");

    /** The clock that the records under test read. */
    protected final HandClock clock = new HandClock();

    /** The records under test, empty at the start of each test. */
    protected abstract Records records();

    /** Closes the records and opens what they left behind; from now on {@link #records} answers the new ones. */
    protected abstract Records reopen();

    private static StoredRecord fresh(RecordKey key) {
        return StoredRecord.fresh(key, BODY);
    }

    private Saved save(StoredRecord record) {
        return answer(records().save(record));
    }

    private void store(StoredRecord record) {
        assertEquals(Saved.SAVED, save(record));
    }

    @Test
    void what_was_saved_is_loaded_whole_also_after_a_restart() {
        StoredRecord record = fresh(KEY).withUniqueKey("нiна@example.org").withExpiry(NOON.plusSeconds(60));
        assertEquals(Saved.SAVED, save(record));
        assertEquals(Optional.of(record), answer(records().load(KEY)));
        assertEquals(Optional.of(record), answer(reopen().load(KEY)));
        assertEquals(Optional.empty(), answer(records().load(OTHER)));
    }

    @Test
    void the_same_id_in_another_kind_is_another_record() {
        RecordKey elsewhere = new RecordKey("ticket", KEY.id());
        assertEquals(Saved.SAVED, save(fresh(KEY).withUniqueKey("k")));
        assertEquals(Saved.SAVED, save(fresh(elsewhere).withUniqueKey("k")));
        assertEquals(Optional.of(KEY), find("k").map(StoredRecord::key));
    }

    @Test
    void a_record_is_saved_only_behind_the_version_that_was_loaded() {
        StoredRecord first = fresh(KEY);
        StoredRecord second = first.next(Body.utf8("two"));
        assertEquals(Saved.STALE, save(second), "there is none yet");
        assertEquals(Saved.SAVED, save(first));
        assertEquals(Saved.STALE, save(fresh(KEY).next(BODY).next(BODY)), "a version was left out");
        assertEquals(Saved.SAVED, save(second));
        assertEquals(Saved.STALE, save(first.next(Body.utf8("late"))));
        assertEquals(Saved.STALE, save(StoredRecord.fresh(KEY, Body.EMPTY)), "there is one already");
        assertEquals(Optional.of(second), answer(records().load(KEY)));
    }

    @Test
    void of_sixteen_savers_of_one_version_exactly_one_wins_every_time() {
        for (int round = 1; round <= 10; round++) {
            long version = round;
            List<Future<Saved>> answers = IntStream.range(0, 16)
                    .parallel()
                    .mapToObj(saver -> records()
                            .save(new StoredRecord(
                                    KEY, version, Optional.of("k"), Optional.empty(), Body.utf8("saver " + saver))))
                    .toList();
            List<Saved> outcomes = answers.stream().map(Entries::answer).toList();
            assertEquals(1, Collections.frequency(outcomes, Saved.SAVED), "round " + round + ": " + outcomes);
            assertEquals(15, Collections.frequency(outcomes, Saved.STALE), "round " + round + ": " + outcomes);
        }
    }

    @Test
    void a_unique_key_is_held_by_one_record_of_a_kind() {
        assertEquals(Saved.SAVED, save(fresh(KEY).withUniqueKey("k")));
        assertEquals(Saved.KEY_TAKEN, save(fresh(OTHER).withUniqueKey("k")), "a new record");
        assertEquals(Saved.SAVED, save(fresh(OTHER).withUniqueKey("l")));
        assertEquals(Saved.KEY_TAKEN, save(fresh(OTHER).next(BODY).withUniqueKey("k")), "a change");
        assertEquals(Saved.SAVED, save(fresh(KEY).next(BODY).withUniqueKey("m")), "its holder lets go");
        assertEquals(Saved.SAVED, save(fresh(OTHER).next(BODY).withUniqueKey("k")));
        assertEquals(Optional.of(OTHER), find("k").map(StoredRecord::key));
        assertEquals(Optional.empty(), find("l"));
    }

    @Test
    void of_sixteen_new_records_with_one_unique_key_exactly_one_wins() {
        List<Future<Saved>> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        records().save(fresh(new RecordKey("join", "j" + i)).withUniqueKey("code")))
                .toList();
        List<Saved> outcomes = answers.stream().map(Entries::answer).toList();
        assertEquals(1, Collections.frequency(outcomes, Saved.SAVED), outcomes::toString);
        assertEquals(15, Collections.frequency(outcomes, Saved.KEY_TAKEN), outcomes::toString);
    }

    @Test
    void many_records_without_a_unique_key_live_side_by_side() {
        assertEquals(Saved.SAVED, save(fresh(KEY)));
        assertEquals(Saved.SAVED, save(fresh(OTHER)));
        assertEquals(Optional.empty(), find("k"));
    }

    @Test
    void unicode_unique_keys_are_compared_exactly() {
        List<String> keys = List.of("Straße", "strasse", "ნინო", "🗳", "🗳🗳", "a ", "a");
        for (int i = 0; i < keys.size(); i++) {
            assertEquals(
                    Saved.SAVED, save(fresh(new RecordKey("sign-in", "u" + i)).withUniqueKey(keys.get(i))));
        }
        for (int i = 0; i < keys.size(); i++) {
            assertEquals(
                    Optional.of("u" + i),
                    find(keys.get(i)).map(record -> record.key().id()));
        }
    }

    @Test
    void an_expired_record_is_never_answered() {
        store(fresh(KEY).withUniqueKey("k").withExpiry(NOON.plusSeconds(60)));
        clock.forward(Duration.ofSeconds(59));
        assertEquals(Optional.of(KEY), find("k").map(StoredRecord::key));
        clock.forward(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), find("k"));
        assertEquals(Optional.empty(), answer(records().load(KEY)));
        assertEquals(List.of(), answer(records().list("sign-in", "", 10)));
        assertEquals(false, answer(records().remove(KEY)));
    }

    @Test
    void an_expired_record_gives_its_key_and_its_unique_key_free() {
        store(fresh(KEY).withUniqueKey("k").withExpiry(NOON.plusSeconds(60)));
        store(fresh(OTHER).withUniqueKey("l").withExpiry(NOON.plusSeconds(60)));
        clock.forward(Duration.ofSeconds(60));
        assertEquals(Saved.STALE, save(fresh(KEY).next(BODY)), "no change of what is gone");
        assertEquals(Saved.SAVED, save(fresh(KEY).withUniqueKey("m")));
        assertEquals(Saved.SAVED, save(fresh(new RecordKey("sign-in", "a3")).withUniqueKey("l")));
        assertEquals(Optional.of(KEY), find("m").map(StoredRecord::key));
    }

    @Test
    void a_sweep_erases_what_has_expired_and_nothing_else() {
        store(fresh(KEY).withExpiry(NOON.plusSeconds(60)));
        store(fresh(OTHER).withExpiry(NOON.plusSeconds(61)));
        store(fresh(new RecordKey("ticket", "t1")));
        clock.forward(Duration.ofSeconds(60));
        assertEquals(1, answer(records().removeExpired()));
        assertEquals(0, answer(records().removeExpired()));
        assertEquals(
                Optional.of(fresh(OTHER).withExpiry(NOON.plusSeconds(61))),
                answer(records().load(OTHER)));
        assertEquals(1, answer(records().list("ticket", "", 10)).size());
    }

    @Test
    void of_several_removals_exactly_one_is_told_that_it_was_there() {
        store(fresh(KEY));
        List<Future<Boolean>> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> records().remove(KEY))
                .toList();
        assertEquals(1, answers.stream().filter(Entries::answer).count());
        assertEquals(Optional.empty(), answer(records().load(KEY)));
        assertEquals(Saved.SAVED, save(fresh(KEY)), "the key is free again");
    }

    @Test
    void a_kind_is_listed_in_pages_in_the_order_of_ids() {
        for (String id : List.of("b", "a", "B", "a/1", "c", "10", "9")) {
            store(fresh(new RecordKey("seat", id)));
        }
        store(fresh(KEY));
        assertEquals(List.of("10", "9", "B"), ids("", 3));
        assertEquals(List.of("a", "a/1", "b", "c"), ids("B", 100));
        assertEquals(List.of(), ids("c", 1));
        assertThrows(IllegalArgumentException.class, () -> ids("", 0));
        assertThrows(IllegalArgumentException.class, () -> ids("", Records.MAX_LIST + 1));
    }

    private List<String> ids(String afterId, int limit) {
        return answer(records().list("seat", afterId, limit)).stream()
                .map(record -> record.key().id())
                .toList();
    }

    private Optional<StoredRecord> find(String uniqueKey) {
        return answer(records().findByUniqueKey("sign-in", uniqueKey));
    }

    @Test
    void the_biggest_body_comes_back_unchanged() {
        byte[] bytes = new byte[StoredRecord.MAX_BODY_BYTES];
        new java.util.Random(3).nextBytes(bytes);
        StoredRecord big = StoredRecord.fresh(KEY, Body.of(bytes));
        assertEquals(Saved.SAVED, save(big));
        assertEquals(Optional.of(big), answer(records().load(KEY)));
    }
}
