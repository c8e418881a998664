package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.gateway.socket.Subscribed.HOST;
import static org.sessioniv.gateway.socket.Subscribed.OTHER;
import static org.sessioniv.gateway.socket.Subscribed.change;
import static org.sessioniv.gateway.socket.Subscribed.commits;
import static org.sessioniv.gateway.socket.Subscribed.place;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rooms.RoomMessage;

/** What a gateway asks of a room whose news get lost, and what its pages hear of that. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscriptionTest {
    private final Subscribed here = new Subscribed();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void a_board_that_is_older_than_what_was_told_here_is_asked_for_again() {
        here.pageAt(6);
        Subscribed.Page comes = here.page();
        comes.watches();
        here.answersBoard(5);
        assertEquals(List.of(), comes.hears());
        here.answersBoard(6);
        assertEquals(List.of("snapshot 6"), comes.hears());
    }

    @Test
    void a_board_that_goes_as_far_as_what_was_told_is_taken_at_once() {
        here.pageAt(6);
        Subscribed.Page comes = here.page();
        comes.watches();
        here.answersBoard(6);
        assertEquals(List.of("snapshot 6"), comes.hears());
        assertEquals(0, here.rooms.waiting(RoomMessage.Watch.class));
    }

    /** It is not told again as long as nobody comes or goes. */
    @Test
    void how_many_are_here_is_told_to_a_page_whose_board_comes_later() {
        Subscribed.Page comes = here.page();
        comes.watches();
        comes.isCounted();
        assertEquals(List.of(), comes.hears());
        here.answersBoard(5);
        assertEquals(List.of("snapshot 5", "live "), comes.hears());
    }

    /** The store may have been restored: then what was told here is in no history any more. */
    @Test
    void a_room_that_is_older_five_times_is_asked_whether_it_knows_what_was_told() {
        Subscribed.Page told = here.pageAt(6);
        Subscribed.Page comes = here.page();
        comes.watches();
        for (int asked = 1; asked < 5; asked++) {
            here.answersBoard(5);
            assertEquals(List.of(), comes.hears());
            assertEquals(0, here.asking());
        }
        here.answersBoard(5);
        assertEquals(List.of("closing unreachable"), comes.hears(), "it comes back");
        assertEquals(place(6), here.rooms.asked(RoomMessage.Follow.class).have());
        comes.leaves();
        here.answersFollow(Optional.empty(), Optional.empty());
        here.answersBoard(5);
        assertEquals(List.of("snapshot 5"), told.hears());
    }

    @Test
    void a_note_that_is_older_five_times_is_asked_about_too() {
        here.pageWithNote(6, 4);
        Subscribed.Page comes = here.pageAt(6);
        comes.joinsNote();
        for (int asked = 1; asked <= 5; asked++) {
            assertEquals(List.of(), comes.hears());
            here.answersNote(3);
        }
        assertEquals(List.of("closing unreachable"), comes.hears());
        assertEquals(Optional.of(4L), here.rooms.asked(RoomMessage.Follow.class).revision());
    }

    /** It was asked for before the room was found to have gone elsewhere. */
    @Test
    void a_board_that_comes_after_another_was_asked_for_is_not_shown() {
        here.pageAt(6);
        Subscribed.Page comes = here.page();
        comes.watches();
        here.beacon(HOST, 9, 0);
        here.answersFollow(Optional.empty(), Optional.empty());
        here.answersBoard(6);
        assertEquals(List.of(), comes.hears(), "the first answer");
        here.answersBoard(9);
        here.answersBoard(9);
        assertEquals(List.of("snapshot 9"), comes.hears());
    }

    @Test
    void that_a_board_could_not_be_had_is_nothing_to_whoever_has_asked_again_or_left() {
        here.pageAt(6);
        Subscribed.Page comes = here.page();
        Subscribed.Page goes = here.page();
        comes.watches();
        goes.watches();
        here.beacon(HOST, 9, 0);
        here.answersFollow(Optional.empty(), Optional.empty());
        here.rooms.fail(RoomMessage.Watch.class, "no reply");
        goes.leaves();
        here.rooms.fail(RoomMessage.Watch.class, "no reply");
        assertEquals(List.of(), comes.hears());
        assertEquals(List.of(), goes.hears());
    }

    @Test
    void a_page_that_has_left_is_told_nothing_of_the_board_that_it_asked_for() {
        for (int i = 0; i < 2; i++) {
            Subscribed.Page goes = here.page();
            goes.watches();
            goes.leaves();
            if (i == 0) {
                here.answersBoard(5);
            } else {
                here.rooms.fail(RoomMessage.Watch.class, "no reply");
            }
            assertEquals(List.of(), goes.hears());
        }
    }

    @Test
    void who_comes_later_is_no_reason_to_pass_over_what_the_first_has_missed() {
        Subscribed.Page first = here.pageAt(5);
        Subscribed.Page second = here.pageAt(7);
        here.tells(7, 8);
        assertEquals(List.of(), first.hears());
        assertEquals(place(5), here.rooms.asked(RoomMessage.Follow.class).have());
        here.answersFollow(Optional.of(change(5, 8)), Optional.empty());
        here.pass(100);
        assertEquals(List.of("change 8"), first.hears());
        assertEquals(List.of("change 8"), second.hears());
    }

    @Test
    void it_asks_from_the_place_up_to_which_it_was_told() {
        here.pageAt(5);
        here.tells(5, 6);
        here.tells(7, 8);
        assertEquals(place(6), here.rooms.asked(RoomMessage.Follow.class).have());
    }

    @Test
    void what_is_missed_is_asked_for_once_at_a_time() {
        here.pageAt(5);
        here.tells(6, 7);
        here.tells(7, 8);
        assertEquals(1, here.asking());
        here.answersFollow(Optional.of(change(5, 6)), Optional.empty());
        assertEquals(0, here.asking(), "all is here");
        here.tells(9, 10);
        assertEquals(1, here.asking());
    }

    @Test
    void a_beacon_that_goes_further_is_asked_about_and_one_that_does_not_is_not() {
        here.pageWithNote(5, 3);
        here.beacon(HOST, 5, 3);
        assertEquals(0, here.asking());
        here.beacon(HOST, 6, 3);
        assertEquals(1, here.asking());
        assertEquals(Optional.of(3L), here.rooms.asked(RoomMessage.Follow.class).revision());
        here.answersFollow(Optional.of(change(5, 6)), Optional.of(commits(3, 3)));
        here.beacon(HOST, 6, 4);
        assertEquals(1, here.asking());
    }

    @Test
    void a_beacon_of_a_node_where_the_room_is_not_said_to_be_counts_for_nothing() {
        here.pageAt(5);
        here.beacon(OTHER, 6, 0);
        assertEquals(0, here.asking());
        here.pass(2_001);
        here.beacon(OTHER, 5, 0);
        here.subscription.check();
        assertEquals(1, here.asking(), "it has heard nothing of the room");
    }

    @Test
    void a_room_that_is_silent_for_more_than_two_seconds_is_asked() {
        here.pageAt(5);
        here.pass(2_000);
        here.subscription.check();
        assertEquals(0, here.asking());
        here.pass(1);
        here.subscription.check();
        assertEquals(1, here.asking());
    }

    @Test
    void a_room_of_which_anything_was_heard_or_answered_is_not_silent() {
        here.pageWithNote(5, 0);
        here.pass(1_500);
        here.beacon(HOST, 5, 0);
        here.pass(1_500);
        here.subscription.check();
        assertEquals(0, here.asking(), "the beacon");
        here.subscription.board(change(5, 6));
        here.pass(1_500);
        here.subscription.check();
        assertEquals(0, here.asking(), "a change");
        here.subscription.note(commits(0, 1));
        here.pass(1_500);
        here.subscription.check();
        assertEquals(0, here.asking(), "a commit");
        here.pass(501);
        here.subscription.check();
        here.answersFollow(Optional.of(change(6, 6)), Optional.of(commits(1, 1)));
        here.pass(1_500);
        here.subscription.check();
        assertEquals(0, here.asking(), "an answer");
    }

    @Test
    void a_room_that_has_moved_is_asked_where_it_is_now_and_once() {
        here.pageAt(5);
        here.subscription.check();
        here.moves(OTHER);
        here.subscription.check();
        assertEquals(1, here.asking());
        here.answersFollow(Optional.of(change(5, 5)), Optional.empty());
        here.subscription.check();
        assertEquals(0, here.asking());
    }

    @Test
    void a_room_that_has_not_answered_is_asked_again_at_the_next_look() {
        here.pageAt(5);
        here.tells(6, 7);
        here.rooms.fail(RoomMessage.Follow.class, "no reply");
        assertEquals(0, here.asking());
        here.subscription.check();
        assertEquals(1, here.asking());
        here.answersFollow(Optional.of(change(5, 6)), Optional.empty());
        here.subscription.check();
        assertEquals(0, here.asking());
    }

    @Test
    void who_watches_a_room_that_cannot_go_on_from_there_gets_a_board_of_their_own() {
        Subscribed.Page page = here.pageAt(5);
        here.beacon(HOST, 9, 0);
        here.answersFollow(Optional.empty(), Optional.empty());
        assertEquals(Optional.empty(), here.rooms.asked(RoomMessage.Watch.class).have());
        here.tells(2, 3);
        assertEquals(List.of(), page.hears(), "the answer holds it, or it comes behind it");
        here.answersBoard(3);
        here.tells(3, 4);
        assertEquals(List.of("snapshot 3", "change 4"), page.hears());
        here.tells(5, 6);
        assertEquals(place(4), here.rooms.asked(RoomMessage.Follow.class).have());
    }

    @Test
    void a_change_of_before_the_second_of_two_such_boards_comes_behind_it() {
        Subscribed.Page first = here.pageAt(5);
        Subscribed.Page second = here.pageAt(5);
        here.beacon(HOST, 9, 0);
        here.answersFollow(Optional.empty(), Optional.empty());
        here.answersBoard(3);
        here.tells(3, 4);
        assertEquals(List.of("snapshot 3", "change 4"), first.hears());
        assertEquals(List.of(), second.hears());
        here.answersBoard(3);
        assertEquals(List.of("snapshot 3", "change 4"), second.hears());
    }

    @Test
    void a_note_that_cannot_go_on_from_there_is_given_whole() {
        Subscribed.Page page = here.pageWithNote(5, 3);
        here.beacon(HOST, 6, 9);
        here.answersFollow(Optional.of(change(5, 6)), Optional.empty());
        here.subscription.note(commits(1, 2));
        here.answersNote(2);
        here.subscription.note(commits(2, 3));
        here.pass(100);
        assertEquals(List.of("change 6", "note 2", "commit 3"), page.hears());
    }

    @Test
    void who_joins_the_note_while_the_board_is_asked_about_is_not_given_it_twice() {
        Subscribed.Page page = here.pageAt(5);
        here.tells(6, 7);
        page.joinsNote();
        here.answersNote(3);
        assertEquals(
                Optional.empty(), here.rooms.asked(RoomMessage.Follow.class).revision());
        here.answersFollow(Optional.of(change(5, 7)), Optional.empty());
        assertEquals(0, here.rooms.waiting(RoomMessage.JoinNote.class));
    }

    @Test
    void nobody_misses_commits_to_a_note_that_all_have_left() {
        Subscribed.Page page = here.pageWithNote(5, 3);
        page.leavesNote();
        here.subscription.note(commits(4, 5));
        here.beacon(HOST, 5, 5);
        assertEquals(0, here.asking());
        page.joinsNote();
        here.answersNote(5);
        here.subscription.note(commits(5, 6));
        assertEquals(List.of("note 5", "commit 6"), page.hears());
        assertEquals(0, here.asking());
    }

    @Test
    void commits_that_came_in_part_already_are_told_once() {
        Subscribed.Page page = here.pageWithNote(5, 3);
        here.subscription.note(commits(3, 4));
        here.subscription.note(commits(3, 6));
        assertEquals(List.of("commit 4", "commit 5", "commit 6"), page.hears());
    }

    /** A page that asks again waits for its second answer alone. */
    @Test
    void that_a_first_joining_of_the_note_failed_is_nothing_to_whoever_has_joined_again() {
        Subscribed.Page page = here.page();
        page.joinsNote();
        page.joinsNote();
        here.rooms.fail(RoomMessage.JoinNote.class, "no reply");
        assertEquals(List.of(), page.hears());
        here.answersNote(2);
        assertEquals(List.of("note 2"), page.hears());
    }

    @Test
    void that_a_joining_of_the_note_failed_is_nothing_to_whoever_has_left_it() {
        Subscribed.Page page = here.page();
        page.joinsNote();
        page.leavesNote();
        here.rooms.fail(RoomMessage.JoinNote.class, "no reply");
        assertEquals(List.of(), page.hears());
    }

    @Test
    void whose_joining_of_the_note_failed_comes_back() {
        Subscribed.Page page = here.page();
        page.joinsNote();
        here.rooms.fail(RoomMessage.JoinNote.class, "no reply");
        assertEquals(List.of("closing unreachable"), page.hears());
    }
}
