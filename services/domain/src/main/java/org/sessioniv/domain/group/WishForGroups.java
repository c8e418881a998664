package org.sessioniv.domain.group;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A delegation says in which working groups it would like to be, and in which languages it can work.
 *
 * <p>Who: any member of the delegation; the delegation has one answer, the last one counts. When: working groups exist.
 * Effect: the delegation and the organisers see it, nobody else; groups that it does not name come behind those that it
 * names. An answer that says nothing takes back the one before. Nobody joins a group by it.
 */
public final class WishForGroups {
    private WishForGroups() {}

    public record Wish(List<RoomId> groups, List<String> languages) implements RoomCommand {
        public Wish {
            groups = List.copyOf(groups);
            languages = List.copyOf(languages);
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            if (!groups.stream().allMatch(room -> isGroup(state, room))) {
                return Decision.refuse(Code.NO_SUCH_GROUP, "There is no such working group.");
            }
            if (!areApart(groups)) {
                return Decision.refuse(Code.OUT_OF_RANGE, "A working group has one place in the order.");
            }
            if (languages.size() > GroupWish.MAX_LANGUAGES
                    || !areApart(languages)
                    || !languages.stream().allMatch(GroupWish::isLanguage)) {
                return Decision.refuse(
                        Code.OUT_OF_RANGE,
                        "Languages are at most " + GroupWish.MAX_LANGUAGES + " codes of ISO 639, each once.");
            }
            DelegationId delegation = occasion.by().delegation().orElseThrow();
            GroupWish wish = new GroupWish(groups, languages, occasion.by().label(), occasion.at());
            return wish.isEmpty() && state.groups().wishOf(delegation).isEmpty()
                    ? Decision.refuse(Code.NO_EFFECT, "Your delegation has said nothing that could be taken back.")
                    : Decision.accept(new Wished(delegation, groups, languages, wish.by(), wish.at()));
        }

        private static boolean isGroup(RoomState state, RoomId room) {
            return state.groups()
                    .find(room)
                    .filter(entry -> entry.kind() == RoomKind.WORKING_GROUP)
                    .isPresent();
        }

        private static boolean areApart(Collection<?> values) {
            return new HashSet<>(values).size() == values.size();
        }
    }

    public record Wished(DelegationId delegation, List<RoomId> groups, List<String> languages, String by, Instant at)
            implements RoomEvent {
        public Wished {
            groups = List.copyOf(groups);
            languages = List.copyOf(languages);
        }

        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.groups().with(delegation, new GroupWish(groups, languages, by, at)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.wish(delegation), BoardKey.WISHES);
        }
    }
}
