package org.sessioniv.rooms;

import org.sessioniv.journal.Journal;

/** The same where everything goes between rooms and gateways as bytes. */
class EncodedLiveRoomTest extends LiveRoomTest {
    @Override
    RoomsFixture open(Journal journal) {
        return RoomsFixture.encoded(journal);
    }
}
