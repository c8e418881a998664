package org.sessioniv.journal.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.BrokenLink;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/** The register over any journal. An adaptor's test extends this and supplies the journal. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class RegisterContract {
    private static final StreamId PLENARY = new StreamId("room/kyiv/plenary");
    private static final StreamId GROUP = new StreamId("room/kyiv/wg-1");

    private final Entries entries = new Entries(2);
    private final Random random = new Random(3);
    private final Deque<Runnable> soon = new ArrayDeque<>();
    private final RegisteredJournal.Surroundings around =
            new RegisteredJournal.Surroundings(() -> Entries.NOON, () -> BatchId.random(random), soon::add);

    /** The journal under test, empty at the start of each test. */
    protected abstract Journal journal();

    @CanIgnoreReturnValue
    private List<Entry> goOn(Journal journal, StreamId stream, int length) {
        for (int i = 0; i < length; i++) {
            Entry next = entries.after(answer(journal.head(stream)), stream, 1);
            assertEquals(Appended.DONE, answer(journal.append(next)));
        }
        return answer(journal.read(stream, 0, 100));
    }

    private RegisteredJournal opened(Journal journal) {
        return answer(RegisteredJournal.over(journal, around));
    }

    /** A journal with two rooms that a register knows. */
    private Journal written() {
        Journal written = new InMemoryJournal();
        RegisteredJournal registered = opened(written);
        goOn(registered, PLENARY, 5);
        goOn(registered, GROUP, 3);
        answer(registered.close());
        return written;
    }

    /** The journal under test as a copy that lacks some entries. */
    private Journal copyOf(Journal journal, Predicate<Entry> kept) {
        for (StreamId stream : answer(journal.streams(""))) {
            answer(journal.read(stream, 0, 1_000)).stream()
                    .filter(kept)
                    .forEach(entry ->
                            assertEquals(Appended.DONE, answer(journal().append(entry))));
        }
        return journal();
    }

    private static RegisterReport verify(Journal journal) {
        return answer(RegisterReport.verify(journal));
    }

    private static void assertNamed(Journal journal, StreamId stream, long version, String words) {
        RegisterReport report = verify(journal);
        assertFalse(report.whole());
        assertEquals(
                List.of(stream),
                report.broken().stream().map(BrokenChain::stream).toList());
        BrokenLink link = report.broken().get(0).link();
        assertEquals(BrokenLink.Fault.NOT_AS_NOTED, link.fault());
        assertEquals(version, link.version());
        assertTrue(link.words().contains(words), link.words());
    }

    private void assertUnavailable(StreamId stream) {
        RegisteredJournal reopened = opened(journal());
        for (Throwable refused : List.of(
                failure(reopened.read(stream, 0, 10)),
                failure(reopened.append(entries.after(answer(journal().head(stream)), stream, 1))))) {
            assertEquals(stream, ((BrokenChain) refused).stream());
        }
        assertTrue(answer(reopened.streams("room/")).contains(stream), "it is known that it should be there");
    }

    @Test
    void a_journal_without_a_register_gets_one_that_adopts_what_is_there() {
        goOn(journal(), PLENARY, 4);
        goOn(journal(), GROUP, 2);
        assertTrue(verify(journal()).whole(), "before");
        assertEquals(Optional.empty(), verify(journal()).since());
        RegisteredJournal adopted = opened(journal());
        RegisterReport report = verify(journal());
        assertTrue(report.whole());
        assertEquals(2, report.streams());
        assertEquals(Optional.of(Entries.NOON), report.since());
        assertEquals(1, report.chain().entries());
        assertEquals(answer(journal().head(RegisteredJournal.REGISTER)), answer(adopted.seal()));
    }

    @Test
    void an_empty_journal_has_an_empty_register() {
        assertEquals(Head.NONE, answer(opened(journal()).seal()));
        assertEquals(List.of(), answer(journal().streams("")));
    }

    @Test
    void what_went_on_is_noted_once_in_a_moment_however_often_it_went_on() {
        RegisteredJournal registered = opened(journal());
        goOn(registered, PLENARY, 5);
        goOn(registered, GROUP, 5);
        assertEquals(1, soon.size());
        assertEquals(0, verify(journal()).streams());
        soon.remove().run();
        Head noted = answer(registered.seal());
        assertEquals(answer(journal().head(RegisteredJournal.REGISTER)), noted);
        assertEquals(1, verify(journal()).chain().entries());
        assertEquals(2, verify(journal()).streams());
        goOn(registered, GROUP, 1);
        assertEquals(1, soon.size(), "again after the next");
    }

    @Test
    void an_entry_that_was_refused_is_no_head_of_its_stream() {
        RegisteredJournal registered = opened(journal());
        goOn(registered, PLENARY, 2);
        Head head = answer(registered.head(PLENARY));
        Entry late = entries.after(Head.NONE, PLENARY, 9);
        assertEquals(Appended.TAKEN, answer(registered.append(late)));
        assertNotNull(answer(registered.seal()));
        assertTrue(verify(journal()).whole(), () -> verify(journal()).broken().toString());
        assertEquals(head, answer(opened(journal()).head(PLENARY)));
        goOn(opened(journal()), PLENARY, 1);
    }

    @Test
    void what_is_not_noted_yet_is_when_the_journal_is_closed_or_opened_again() {
        Journal killed = new InMemoryJournal();
        goOn(opened(killed), PLENARY, 3);
        RegisteredJournal reopened = opened(copyOf(killed, any -> true));
        assertEquals(1, verify(journal()).streams());
        goOn(reopened, GROUP, 1);
        assertNotNull(answer(reopened.seal()));
        assertEquals(2, verify(journal()).streams());
        assertTrue(verify(journal()).whole());
    }

    @Test
    void a_room_that_went_on_before_the_server_was_killed_is_noted_on_opening() {
        Journal killed = new InMemoryJournal();
        RegisteredJournal registered = opened(killed);
        goOn(registered, PLENARY, 3);
        assertNotNull(answer(registered.seal()));
        goOn(registered, PLENARY, 2);
        assertNotNull(opened(killed));
        Journal cut = copyOf(killed, entry -> !entry.stream().equals(PLENARY) || entry.version() < 4);
        assertNamed(cut, PLENARY, 4, "noted up to version 5");
    }

    @Test
    void a_tail_that_is_gone_is_named_and_the_room_not_worked_with() {
        Journal cut = copyOf(written(), entry -> !entry.stream().equals(PLENARY) || entry.version() < 4);
        assertNamed(cut, PLENARY, 4, "noted up to version 5");
        assertUnavailable(PLENARY);
        assertEquals(3, answer(opened(cut).read(GROUP, 0, 10)).size(), "other rooms go on");
        assertNamed(cut, PLENARY, 4, "noted up to version 5");
    }

    @Test
    void a_room_that_is_gone_is_named() {
        Journal cut = copyOf(written(), entry -> !entry.stream().equals(GROUP));
        assertNamed(cut, GROUP, 0, "nothing of it is there");
        assertUnavailable(GROUP);
    }

    @Test
    void a_tail_that_was_written_anew_is_named() {
        Journal cut = copyOf(written(), entry -> !entry.stream().equals(PLENARY) || entry.version() < 4);
        goOn(cut, PLENARY, 1);
        assertNamed(cut, PLENARY, 5, "not the one that was noted");
        goOn(cut, PLENARY, 2);
        assertNamed(cut, PLENARY, 5, "not the one that was noted");
        assertUnavailable(PLENARY);
    }

    @Test
    void a_register_that_was_cut_is_seen_by_who_holds_its_head() {
        Journal before = written();
        Head anchor = answer(before.head(RegisteredJournal.REGISTER));
        Journal cut = copyOf(before, entry -> !entry.stream().equals(RegisteredJournal.REGISTER));
        assertTrue(verify(cut).whole(), "by itself it cannot be seen");
        NotedHead noted = new NotedHead(RegisteredJournal.REGISTER, anchor);
        assertTrue(answer(noted.check(cut)).isPresent());
        assertEquals(Optional.empty(), answer(noted.check(before)));
    }

    @Test
    void a_head_that_was_noted_late_is_no_fault() {
        goOn(journal(), PLENARY, 3);
        Head later = answer(journal().head(PLENARY));
        Head earlier = answer(journal().read(PLENARY, 0, 1)).get(0).head();
        note(Noted.Why.ADOPTED, later);
        note(Noted.Why.WENT_ON, later);
        assertTrue(verify(journal()).whole());
        note(Noted.Why.WENT_ON, earlier);
        assertTrue(verify(journal()).whole(), "what was noted is there: somebody was late");
    }

    @Test
    void a_register_in_which_a_room_went_back_and_on_another_way_is_named() {
        Journal first = new InMemoryJournal();
        goOn(first, PLENARY, 3);
        Head later = answer(first.head(PLENARY));
        Head earlier = answer(copyOf(first, entry -> entry.version() < 1).head(PLENARY));
        note(Noted.Why.ADOPTED, later);
        note(Noted.Why.WENT_ON, earlier);
        goOn(journal(), PLENARY, 4);
        note(Noted.Why.WENT_ON, answer(journal().head(PLENARY)));
        assertNamed(journal(), PLENARY, 1, "noted up to version 3 once");
    }

    @Test
    void a_room_that_moved_is_not_noted_behind_what_its_new_host_has_noted() {
        RegisteredJournal one = opened(journal());
        RegisteredJournal other = opened(journal());
        goOn(one, PLENARY, 2);
        goOn(other, PLENARY, 3);
        Head head = answer(journal().head(PLENARY));
        assertNotNull(answer(other.seal()));
        goOn(one, GROUP, 1);
        assertNotNull(answer(one.seal()));
        assertTrue(verify(journal()).whole());
        assertEquals(
                2,
                answer(journal().head(RegisteredJournal.REGISTER)).version(),
                "one head of the plenary, one of the group");
        assertEquals(head, answer(Register.read(journal())).known().get(PLENARY));
    }

    @Test
    void a_head_that_was_noted_late_takes_nothing_from_what_is_known() {
        goOn(journal(), PLENARY, 3);
        Head later = answer(journal().head(PLENARY));
        note(Noted.Why.ADOPTED, later);
        note(Noted.Why.WENT_ON, answer(journal().read(PLENARY, 0, 1)).get(0).head());
        assertEquals(later, answer(Register.read(journal())).known().get(PLENARY));
    }

    @Test
    void behind_a_restored_backup_the_register_begins_anew_and_says_so() {
        goOn(journal(), PLENARY, 3);
        note(Noted.Why.ADOPTED, new Head(7, entries.chain(PLENARY, 1).get(0).hash(), 0));
        note(Noted.Why.WENT_ON, answer(journal().head(PLENARY)));
        assertFalse(verify(journal()).whole(), "before it was restored");
        note(Noted.Why.RESTORED, answer(journal().head(PLENARY)));
        RegisterReport report = verify(journal());
        assertTrue(report.whole());
        assertEquals(List.of(Entries.NOON), report.restored());
    }

    @Test
    void a_restored_store_has_another_register_than_the_one_that_was_lost() {
        Journal written = written();
        Journal backup = copyOf(written, any -> true);
        Head same = answer(backup.head(RegisteredJournal.REGISTER));
        assertEquals(answer(written.head(RegisteredJournal.REGISTER)), same);
        Head restored = answer(RegisteredJournal.restored(backup, around));
        assertTrue(restored.version() > same.version());
        goOn(opened(written), PLENARY, 1);
        assertTrue(answer(new NotedHead(RegisteredJournal.REGISTER, restored).check(written))
                .isPresent());
        goOn(opened(backup), PLENARY, 1);
        assertTrue(verify(backup).whole());
        assertEquals(1, verify(backup).restored().size());
    }

    @Test
    void two_processes_note_their_rooms_in_one_register() {
        RegisteredJournal one = opened(journal());
        RegisteredJournal other = opened(journal());
        for (int i = 0; i < 3; i++) {
            goOn(one, PLENARY, 1);
            goOn(other, GROUP, 1);
            assertNotNull(answer(one.seal()));
            assertNotNull(answer(other.seal()));
        }
        assertTrue(verify(journal()).whole());
        assertEquals(6, verify(journal()).chain().entries());
        assertEquals(2, verify(journal()).streams());
    }

    @Test
    void entries_at_rest_are_not_missed() {
        RegisteredJournal registered = opened(journal());
        goOn(registered, PLENARY, 5);
        assertNotNull(answer(registered.seal()));
        goOn(registered, PLENARY, 5);
        assertEquals(8, answer(journal().dropBefore(PLENARY, 8)));
        assertTrue(verify(journal()).whole());
        assertEquals(2, answer(opened(journal()).read(PLENARY, 0, 10)).size());
    }

    private void note(Noted.Why why, Head head) {
        TreeMap<StreamId, Head> heads = new TreeMap<>();
        heads.put(PLENARY, head);
        Head before = answer(journal().head(RegisteredJournal.REGISTER));
        Entry entry = new Noted(why, 0, heads).entry(before, BatchId.random(random), Entries.NOON);
        assertEquals(Appended.DONE, answer(journal().append(entry)));
    }
}
