/**
 * The two stores behind everything: the journal of each room's events, and records for what is not a stream.
 *
 * <p>Ports, their in-memory forms and the check of a chain. What an event looks like inside an entry's body is the
 * codec's business; SQL, drivers and files live in the adaptors.
 */
@CheckReturnValue
@NullMarked
package org.sessioniv.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
