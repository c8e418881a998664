package org.sessioniv.domain.note;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.notesteps.Step;

/**
 * An author commits changes to the room's note.
 *
 * <p>Who: members of the room, rapporteurs, moderators. When: the commit is based on a revision that the note still
 * reaches. Effect: the steps are brought up to date with what others did meanwhile; those that still fit are in the
 * note, those that do not are handed back to their author by leaving them out. A commit that breaks the schema or a
 * limit is refused as a whole. What is written is remembered as the author's, with the speech or the poll during which
 * it was written.
 */
public final class CommitSteps {
    private static final Pattern REF = Pattern.compile("[0-9a-f]{32}");

    private CommitSteps() {}

    /** {@code ref} is the author's own name for this commit, 32 digits of hexadecimal. */
    public record Commit(long revision, String ref, List<Step> steps) implements RoomCommand {
        public Commit {
            steps = List.copyOf(steps);
        }

        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.WRITER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Note note = room.note();
            if (!REF.matcher(ref).matches()) {
                return Decision.refuse(Code.MALFORMED_COMMAND, "A commit's reference has 32 digits of hexadecimal.");
            }
            if (!note.reaches(revision)) {
                return Decision.refuse(
                        Code.REVISION_UNKNOWN,
                        "Commits can be based on revisions " + note.oldestBase() + " to " + note.revision() + ".");
            }
            return Note.STEPS
                    .rebase(note.document(), steps, note.mapsSince(revision))
                    .read(
                            rebased -> Decision.accept(new Committed(new Note.Commit(
                                    note.revision() + 1, ref, occasion.by().who(), rebased.steps(), rebased.kept()))),
                            refused -> Decision.refuse(
                                    Code.STEPS_REFUSED, refused.code().code() + ": " + refused.detail()));
        }
    }

    public record Committed(Note.Commit commit) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.note().plus(commit, room.underWay()));
        }

        /** No document: a note's text goes out as its own ordered stream. */
        @Override
        public Set<BoardKey> touches() {
            return Set.of();
        }
    }
}
