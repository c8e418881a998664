/**
 * The register: a stream of its own in which the heads of all other streams are noted from time to time. A chain of
 * hashes shows what was changed, but not that its end is missing, or all of it; whoever holds the register's head holds
 * the heads of all rooms.
 */
@CheckReturnValue
@NullMarked
package org.sessioniv.journal.register;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
