package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.group.GroupWish;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;

/**
 * The working groups that one's own delegation would like, the best first, and the languages that it can work in. Only
 * the members of that delegation see it.
 *
 * @param by the seat that said so
 */
public record WishDocument(List<String> groups, List<String> languages, String by, long at) implements BoardDocument {
    public static Optional<WishDocument> of(RoomState room, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.groups().wishOf(owner.delegation()).map(WishDocument::of);
    }

    private static WishDocument of(GroupWish wish) {
        return new WishDocument(
                wish.groups().stream().map(Id::value).toList(),
                wish.languages(),
                wish.by(),
                wish.at().toEpochMilli());
    }
}
