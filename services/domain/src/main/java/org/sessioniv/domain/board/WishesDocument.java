package org.sessioniv.domain.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.group.GroupWish;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/** What each delegation would like that has said so, by its id. Only organisers see it. */
public record WishesDocument(List<Entry> wishes) implements BoardDocument {
    /** One delegation, the working groups that it would like, the best first, and the languages that it can work in. */
    public record Entry(String delegation, List<String> groups, List<String> languages) {}

    public static Optional<WishesDocument> of(RoomState room, Audience audience) {
        if (audience != Audience.Office.ORGANISERS) {
            return Optional.empty();
        }
        return Optional.of(new WishesDocument(room.groups().wishes().entrySet().stream()
                .map(WishesDocument::entry)
                .sorted(Comparator.comparing(Entry::delegation))
                .toList()));
    }

    private static Entry entry(Map.Entry<DelegationId, GroupWish> wish) {
        return new Entry(
                wish.getKey().value(),
                wish.getValue().groups().stream().map(Id::value).toList(),
                wish.getValue().languages());
    }
}
