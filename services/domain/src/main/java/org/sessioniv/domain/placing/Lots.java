package org.sessioniv.domain.placing;

import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;

/**
 * What decides between places that are as good as each other: of these, the places whose lots together are least. The
 * lot of a delegation in a group is the first 32 bits of SHA-256 over the UTF-8 text {@code seed + "\n" + delegation +
 * " " + room}, as anyone can work it out again; the order of no list plays a part.
 */
final class Lots {
    private static final int DIGITS = 8;
    private static final int HEXADECIMAL = 16;

    private final TieBreak.Lot lot;

    Lots(String seed) {
        this.lot = new TieBreak.Lot(seed);
    }

    long of(DelegationId delegation, RoomId room) {
        String digest = lot.digest(new Option(delegation.value() + " " + room.value()));
        return Long.parseLong(digest.substring(0, DIGITS), HEXADECIMAL);
    }
}
