package org.sessioniv.rooms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.notesteps.NoteSteps;

/**
 * The frames of a note's stream: {@code note-state} with the document, {@code note-commit} with accepted steps. Each
 * bears a place in the room's history at which what it tells had happened.
 */
record NoteFrames(RoomId room, Lineage lineage) {
    /** What brings an author up to date who has that revision, or none. */
    NoteReply join(Note note, Optional<Long> have, boolean parted) {
        List<Buffer> frames = have.filter(note::reaches)
                .map(revision -> note.since(revision).stream().map(this::commit).toList())
                .orElseGet(() -> List.of(state(note, parted)));
        return new NoteReply(note.revision(), frames);
    }

    Buffer commit(Note.Commit commit) {
        ObjectNode frame = frame("note-commit", room, commit.revision());
        frame.put("lineage", lineage.text());
        frame.put("ref", commit.ref());
        frame.put("by", commit.by().value());
        ArrayNode steps = frame.putArray("steps");
        commit.steps().forEach(step -> steps.add(step.toJson()));
        ArrayNode kept = frame.putArray("kept");
        commit.kept().forEach(kept::add);
        return Buffer.buffer(NoteSteps.write(frame));
    }

    static Buffer authors(RoomMessage.NoteAuthors asked, Note.Writers writers, Directory directory) {
        ObjectNode frame = frame("note-authors", asked.room(), asked.revision());
        frame.put("from", asked.from());
        frame.put("to", asked.to());
        writers.last().ifPresent(last -> frame.set("last", author(asked.room(), last, directory)));
        ArrayNode shares = frame.putArray("writers");
        writers.shares()
                .forEach((writing, letters) ->
                        shares.add(author(asked.room(), writing, directory).put("letters", letters)));
        return Buffer.buffer(NoteSteps.write(frame));
    }

    private static ObjectNode author(RoomId room, Note.Writing writing, Directory directory) {
        ObjectNode author = JsonNodeFactory.instance.objectNode();
        author.put("by", writing.by().value());
        author.put(
                "label",
                directory.standing(room, writing.by()).map(Standing::label).orElse(""));
        writing.during().ifPresent(during -> author.put("during", during));
        return author;
    }

    private Buffer state(Note note, boolean parted) {
        ObjectNode frame = frame("note-state", room, note.revision());
        frame.put("lineage", lineage.text());
        frame.put("parted", parted);
        frame.set("document", note.document().toJson());
        return Buffer.buffer(NoteSteps.write(frame));
    }

    private static ObjectNode frame(String type, RoomId room, long revision) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        frame.put("type", type);
        frame.put("room", room.value());
        frame.put("revision", revision);
        return frame;
    }
}
