package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.NOON;
import static org.sessioniv.journal.Entries.answer;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every journal must do. An adaptor's test extends this and supplies the journal. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class JournalContract {
    private static final StreamId ROOM = new StreamId("kyiv-2017/wg-1");

    private final Entries entries = new Entries(1);

    /** The journal under test, empty at the start of each test. */
    protected abstract Journal journal();

    /** Closes the journal and opens what it left behind; from now on {@link #journal} answers the new one. */
    protected abstract Journal reopen();

    @CanIgnoreReturnValue
    private List<Entry> stored(StreamId stream, int length) {
        List<Entry> chain = entries.chain(stream, length);
        chain.forEach(entry -> assertEquals(Appended.DONE, answer(journal().append(entry))));
        return chain;
    }

    @Test
    void an_empty_stream_has_no_head_and_no_entries() {
        assertEquals(Head.NONE, answer(journal().head(ROOM)));
        assertEquals(List.of(), answer(journal().read(ROOM, 0, 10)));
        assertEquals(List.of(), answer(journal().streams("")));
    }

    @Test
    void what_was_appended_is_read_back_in_order_and_whole() {
        List<Entry> chain = stored(ROOM, 12);
        assertEquals(chain, answer(journal().read(ROOM, 0, 100)));
        assertEquals(chain.get(11).head(), answer(journal().head(ROOM)));
    }

    @Test
    void a_read_starts_with_the_entry_that_holds_the_version() {
        List<Entry> chain = stored(ROOM, 6);
        assertEquals(chain.subList(1, 6), answer(journal().read(ROOM, 1, 10)), "at its first event");
        assertEquals(chain.subList(1, 6), answer(journal().read(ROOM, 2, 10)), "at its last event");
        assertEquals(chain.subList(5, 6), answer(journal().read(ROOM, 11, 10)), "in the last entry");
        assertEquals(List.of(), answer(journal().read(ROOM, 12, 10)), "at the head");
        assertEquals(List.of(), answer(journal().read(ROOM, 500, 10)), "behind the head");
    }

    @Test
    void a_read_gives_no_more_than_its_limit() {
        List<Entry> chain = stored(ROOM, 6);
        assertEquals(chain.subList(0, 1), answer(journal().read(ROOM, 0, 1)));
        assertEquals(chain.subList(2, 4), answer(journal().read(ROOM, 3, 2)));
        assertThrows(IllegalArgumentException.class, () -> answer(journal().read(ROOM, 0, 0)));
        assertThrows(
                IllegalArgumentException.class, () -> answer(journal().read(ROOM, 0, Journal.MAX_READ_ENTRIES + 1)));
        assertThrows(IllegalArgumentException.class, () -> answer(journal().read(ROOM, -1, 1)));
    }

    @Test
    void another_entry_at_a_written_version_is_refused_at_the_first_the_middle_and_the_last() {
        List<Entry> chain = stored(ROOM, 5);
        for (int i : new int[] {0, 2, 4}) {
            Head before = i == 0 ? Head.NONE : chain.get(i - 1).head();
            assertEquals(Appended.TAKEN, answer(journal().append(entries.after(before, ROOM, 1))), "place " + i);
        }
        assertEquals(chain, answer(journal().read(ROOM, 0, 10)));
    }

    @Test
    void the_identical_append_again_answers_done_and_stores_nothing() {
        List<Entry> chain = stored(ROOM, 5);
        for (int i : new int[] {4, 2, 0}) {
            assertEquals(Appended.DONE, answer(journal().append(chain.get(i))), "place " + i);
        }
        assertEquals(chain, answer(journal().read(ROOM, 0, 10)));
    }

    @Test
    void the_same_batch_id_with_other_content_is_refused() {
        Entry first = stored(ROOM, 1).get(0);
        Entry other = new Entry(ROOM, 0, 1, 0, first.batch(), EntryHash.START, NOON, Body.utf8("something else"));
        assertEquals(Appended.TAKEN, answer(journal().append(other)));
    }

    @Test
    void a_gap_is_refused() {
        assertEquals(
                Appended.TAKEN,
                answer(journal().append(entries.after(new Head(1, EntryHash.START, 0), ROOM, 1))),
                "in an empty stream");
        Head head = stored(ROOM, 3).get(2).head();
        Head gap = new Head(head.version() + 1, head.hash(), 0);
        assertEquals(Appended.TAKEN, answer(journal().append(entries.after(gap, ROOM, 1))));
    }

    @Test
    void a_version_in_the_middle_of_an_entry_is_refused() {
        Entry three = entries.after(Head.NONE, ROOM, 3);
        assertEquals(Appended.DONE, answer(journal().append(three)));
        Head inside = new Head(2, three.hash(), 0);
        assertEquals(Appended.TAKEN, answer(journal().append(entries.after(inside, ROOM, 1))));
    }

    @Test
    void an_entry_that_names_another_predecessor_is_refused() {
        stored(ROOM, 2);
        Head elsewhere = new Head(3, entries.after(Head.NONE, ROOM, 1).hash(), 0);
        assertEquals(Appended.TAKEN, answer(journal().append(entries.after(elsewhere, ROOM, 1))));
    }

    @Test
    void a_deposed_writer_is_refused_once_a_later_epoch_wrote() {
        Entry later = entries.after(new Head(0, EntryHash.START, 7), ROOM, 1);
        assertEquals(Appended.DONE, answer(journal().append(later)));
        Head asDeposed = new Head(1, later.hash(), 6);
        assertEquals(Appended.TAKEN, answer(journal().append(entries.after(asDeposed, ROOM, 1))));
        assertEquals(7, answer(journal().head(ROOM)).epoch());
    }

    @Test
    void of_sixteen_writers_on_one_version_exactly_one_wins_every_time() {
        Head head = Head.NONE;
        for (int round = 0; round < 20; round++) {
            List<Entry> rivals = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                rivals.add(entries.after(head, ROOM, 1, Body.utf8("writer " + writer)));
            }
            List<Future<Appended>> answers = rivals.parallelStream()
                    .map(rival -> journal().append(rival))
                    .toList();
            List<Appended> outcomes = answers.stream().map(Entries::answer).toList();
            assertEquals(1, Collections.frequency(outcomes, Appended.DONE), "round " + round + ": " + outcomes);
            Entry winner = rivals.get(outcomes.indexOf(Appended.DONE));
            assertEquals(List.of(winner), answer(journal().read(ROOM, head.version(), 10)));
            head = winner.head();
        }
    }

    @Test
    void streams_do_not_see_one_another() {
        StreamId other = new StreamId("kyiv-2017/wg-10");
        List<Entry> here = stored(ROOM, 3);
        List<Entry> there = stored(other, 4);
        assertEquals(here, answer(journal().read(ROOM, 0, 10)));
        assertEquals(there, answer(journal().read(other, 0, 10)));
    }

    @Test
    void appends_to_many_streams_at_once_are_all_done() {
        List<Entry> firsts = IntStream.range(0, 300)
                .mapToObj(i -> entries.after(Head.NONE, new StreamId("room-" + i), 1))
                .toList();
        List<Future<Appended>> answers = firsts.stream().map(journal()::append).toList();
        answers.forEach(answer -> assertEquals(Appended.DONE, answer(answer)));
        assertEquals(300, answer(journal().streams("room-")).size());
    }

    @Test
    void streams_are_listed_by_prefix_in_order() {
        for (String name : List.of("m2/wg-1", "m1", "m1/plenary", "m1/wg-2", "m10", "m1/wg-10")) {
            stored(new StreamId(name), 2);
        }
        assertEquals(List.of("m1/plenary", "m1/wg-10", "m1/wg-2"), names("m1/"));
        assertEquals(List.of("m1", "m1/plenary", "m1/wg-10", "m1/wg-2", "m10", "m2/wg-1"), names(""));
        assertEquals(List.of(), names("m3"));
    }

    private List<String> names(String prefix) {
        return answer(journal().streams(prefix)).stream().map(StreamId::value).toList();
    }

    @Test
    void the_biggest_body_comes_back_unchanged() {
        byte[] bytes = new byte[Entry.MAX_BODY_BYTES];
        new java.util.Random(2).nextBytes(bytes);
        Entry big = entries.after(Head.NONE, ROOM, 1, Body.of(bytes));
        assertEquals(Appended.DONE, answer(journal().append(big)));
        assertEquals(List.of(big), answer(journal().read(ROOM, 0, 1)));
    }

    @Test
    void a_read_of_big_bodies_ends_early_and_goes_on_from_there() {
        Head head = Head.NONE;
        for (int i = 0; i < 12; i++) {
            Entry entry = entries.after(head, ROOM, 1, Body.of(new byte[Entry.MAX_BODY_BYTES]));
            assertEquals(Appended.DONE, answer(journal().append(entry)));
            head = entry.head();
        }
        List<Entry> page = answer(journal().read(ROOM, 0, 100));
        assertEquals(9, page.size(), "the entry that passes 8 MiB is the last");
        List<Entry> rest = answer(journal().read(ROOM, page.get(8).nextVersion(), 100));
        assertEquals(3, rest.size());
    }

    @Test
    void empty_and_unicode_bodies_come_back_unchanged() {
        Entry empty = entries.after(Head.NONE, ROOM, 1, Body.EMPTY);
        Entry words = entries.after(empty.head(), ROOM, 1, Body.utf8("საქართველო · Հայաստան · Україна · 🗳"));
        assertEquals(Appended.DONE, answer(journal().append(empty)));
        assertEquals(Appended.DONE, answer(journal().append(words)));
        assertEquals(List.of(empty, words), answer(journal().read(ROOM, 0, 10)));
    }

    @Test
    void everything_is_there_after_a_restart_and_goes_on() {
        List<Entry> chain = stored(ROOM, 7);
        Journal again = reopen();
        assertEquals(chain, answer(again.read(ROOM, 0, 100)));
        Head head = answer(again.head(ROOM));
        assertEquals(chain.get(6).head(), head);
        assertEquals(Appended.DONE, answer(again.append(chain.get(6))), "the repeated last append");
        assertEquals(
                Appended.TAKEN, answer(again.append(entries.after(chain.get(5).head(), ROOM, 1))));
        assertEquals(Appended.DONE, answer(again.append(entries.after(head, ROOM, 1))));
    }

    @Test
    void the_chain_of_what_was_appended_is_whole() {
        stored(ROOM, 450);
        ChainReport report = answer(ChainCheck.verify(journal(), ROOM));
        assertTrue(report.whole(), report::toString);
        assertEquals(450, report.entries());
    }

    @Test
    void a_stream_has_no_snapshot_before_one_was_saved() {
        stored(ROOM, 3);
        assertEquals(Optional.empty(), answer(journal().latestSnapshot(ROOM)));
    }

    @Test
    void the_snapshot_saved_last_is_the_latest_whatever_its_version() {
        List<Entry> chain = stored(ROOM, 6);
        for (int i : new int[] {1, 4, 2}) {
            Snapshot snapshot = new Snapshot(ROOM, chain.get(i).head(), Body.utf8("after entry " + i));
            answer(journal().saveSnapshot(snapshot));
            assertEquals(Optional.of(snapshot), answer(journal().latestSnapshot(ROOM)));
        }
    }

    @Test
    void snapshots_of_streams_do_not_meet_and_outlive_a_restart() {
        StreamId other = new StreamId("kyiv-2017/wg-10");
        Snapshot here = new Snapshot(ROOM, stored(ROOM, 2).get(1).head(), Body.utf8("here"));
        Snapshot there = new Snapshot(other, stored(other, 2).get(0).head(), Body.EMPTY);
        answer(journal().saveSnapshot(here));
        answer(journal().saveSnapshot(there));
        assertEquals(Optional.of(here), answer(reopen().latestSnapshot(ROOM)));
        assertEquals(Optional.of(there), answer(journal().latestSnapshot(other)));
        assertEquals(List.of("kyiv-2017/wg-1", "kyiv-2017/wg-10"), names(""), "a snapshot is no stream");
    }

    @Test
    void the_biggest_snapshot_comes_back_unchanged() {
        byte[] bytes = new byte[Snapshot.MAX_BODY_BYTES];
        new java.util.Random(3).nextBytes(bytes);
        Snapshot big = new Snapshot(ROOM, Head.NONE, Body.of(bytes));
        answer(journal().saveSnapshot(big));
        assertEquals(Optional.of(big), answer(journal().latestSnapshot(ROOM)));
        assertThrows(
                IllegalArgumentException.class, () -> new Snapshot(ROOM, Head.NONE, Body.of(new byte[(12 << 20) + 1])));
    }

    @Test
    void dropping_takes_whole_entries_from_the_beginning_and_leaves_the_rest_as_it_was() {
        List<Entry> chain = stored(ROOM, 9);
        List<Entry> other = stored(new StreamId("kyiv-2017/wg-10"), 2);
        long inside = chain.get(4).nextVersion() - 1;
        assertEquals(4, answer(journal().dropBefore(ROOM, inside)), "the entry that holds the version stays");
        assertEquals(0, answer(journal().dropBefore(ROOM, inside)));
        Journal again = reopen();
        assertEquals(chain.subList(4, 9), answer(again.read(ROOM, 0, 100)));
        assertEquals(chain.get(8).head(), answer(again.head(ROOM)));
        assertEquals(other, answer(again.read(other.get(0).stream(), 0, 100)));
        Head attested = chain.get(3).head();
        assertTrue(answer(ChainCheck.verify(again, ROOM, attested)).whole());
        assertFalse(answer(ChainCheck.verify(again, ROOM)).whole(), "without an account of the beginning");
        assertEquals(
                Appended.DONE, answer(again.append(entries.after(chain.get(8).head(), ROOM, 1))));
        assertEquals(Appended.TAKEN, answer(again.append(entries.after(Head.NONE, ROOM, 1))));
    }

    @Test
    void an_entry_that_ends_at_the_version_is_dropped() {
        List<Entry> chain = stored(ROOM, 4);
        assertEquals(2, answer(journal().dropBefore(ROOM, chain.get(1).nextVersion())));
        assertEquals(chain.subList(2, 4), answer(journal().read(ROOM, 0, 10)));
    }

    @Test
    void the_last_entry_is_never_dropped() {
        List<Entry> chain = stored(ROOM, 3);
        assertEquals(2, answer(journal().dropBefore(ROOM, 1_000)));
        assertEquals(0, answer(journal().dropBefore(ROOM, 1_000)));
        assertEquals(chain.subList(2, 3), answer(journal().read(ROOM, 0, 10)));
    }

    @Test
    void a_call_drops_no_more_than_its_limit() {
        List<Entry> chain = stored(ROOM, Journal.MAX_DROPPED_ENTRIES + 5);
        long end = chain.get(chain.size() - 1).nextVersion();
        assertEquals(Journal.MAX_DROPPED_ENTRIES, answer(journal().dropBefore(ROOM, end)));
        assertEquals(4, answer(journal().dropBefore(ROOM, end)));
    }

    @Test
    void the_answer_comes_on_the_context_of_the_caller() {
        Vertx vertx = Vertx.vertx();
        Promise<Context> heardOn = Promise.promise();
        Context caller = vertx.getOrCreateContext();
        caller.runOnContext(ignored -> journal()
                .append(entries.after(Head.NONE, ROOM, 1))
                .onComplete(result -> heardOn.complete(Vertx.currentContext())));
        assertSame(caller, answer(heardOn.future()));
        answer(vertx.close());
    }
}
