/**
 * What a room's history costs: a command and a start as the history grows, and bytes of journal for a keystroke. Each
 * measurement is one class with a {@code main}, bounded in count, on a temporary store that it removes. After
 * {@code mvn -DskipTests package}:
 *
 * <pre>
 * java -cp services/bench/target/classes:services/server/target/session-iv.jar org.sessioniv.bench.rooms.GrowingRoom
 * java -cp services/bench/target/classes:services/server/target/session-iv.jar \
 *     org.sessioniv.bench.rooms.KeystrokeBytes services/note-steps/corpus/traces/automerge-paper.json.gz 60000 0
 * </pre>
 */
@NullMarked
package org.sessioniv.bench.rooms;

import org.jspecify.annotations.NullMarked;
