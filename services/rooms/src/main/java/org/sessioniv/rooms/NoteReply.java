package org.sessioniv.rooms;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * What an author needs to follow a note: ready-made frames, either the whole document or the commits since the
 * author's revision, and the revision that they lead to.
 */
public record NoteReply(long revision, List<Buffer> frames) {}
